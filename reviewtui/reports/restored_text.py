"""What an undo took back, or a redo did again, in words: what kind of word it was, and what it was about."""

from __future__ import annotations

from textwrap import shorten
from typing import TYPE_CHECKING

from reviewtui.reviews.types import Answer, Comment, Mark, Outcome, Resolution, Ruling, Score
from reviewtui.reviews.unsaid import meaning

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.reviews.undoing import Change, Restored
    from reviewtui.rubric.types import Checklist

_QUOTED = 72
_ELSEWHERE = "a finding that is not found any more"


def sentence(restored: Restored, report: Report, checklist: Checklist) -> str:
    """Return what was undone or done again."""
    done = "Did again" if restored.again else "Took back"
    return f"{done}: {_deed(restored.changes[0], report, checklist)}."


def _deed(change: Change, report: Report, checklist: Checklist) -> str:
    match change.after:
        case Answer() as answer:
            question = checklist.question(answer.question)
            about = _quoted(question.question) if question is not None else answer.question
            deed = _answer(change.before, answer, about)
        case Score() as score:
            dimension = checklist.dimension(score.dimension)
            deed = _score(change.before, score, dimension.title if dimension is not None else score.dimension)
        case Mark() as mark:
            deed = f"{'the mark on' if mark.reviewed else 'taking the mark off'} {_finding(mark.fingerprint, report)}"
        case Ruling() as ruling:
            deed = _ruling(ruling, _finding(ruling.fingerprint, report))
        case Comment() as comment:
            deed = _comment(change.before, comment)
        case Resolution() as resolution:
            deed = "settling a comment" if resolution.resolved else "opening a comment again"
        case Outcome() as outcome:
            deed = _outcome(change.before, outcome)
        case _:
            deed = "a word that was lost"
    return deed


def _answer(before: object, answer: Answer, about: str) -> str:
    if isinstance(before, Answer) and before.value is answer.value:
        return f"the note on the answer to {about}"
    if answer.value is None:
        return f"taking back the answer to {about}"
    return f"the answer {answer.value.value.replace('-', ' ')} to {about}"


def _score(before: object, score: Score, about: str) -> str:
    if isinstance(before, Score) and before.level == score.level:
        return f"the note on the level of {about}"
    return f"taking back the level of {about}" if score.level is None else f"level {score.level} of {about}"


def _ruling(ruling: Ruling, about: str) -> str:
    only = f" for {ruling.operation}" if ruling.operation else ""
    if ruling.stance is None:
        return f"opening{only} again {about}"
    return f"the decision '{ruling.stance.phrase}'{only} on {about}"


def _comment(before: object, comment: Comment) -> str:
    word, said = "reply" if comment.answers else "comment", _quoted(comment.text)
    if comment.withdrawn:
        return f"withdrawing the {word} {said}"
    known = isinstance(before, Comment) and meaning(before) is not None
    return f"{'the change of the' if known else 'the'} {word} {said}"


def _outcome(before: object, outcome: Outcome) -> str:
    if outcome.decision is None:
        return "taking back the verdict"
    same = isinstance(before, Outcome) and before.decision is outcome.decision and before.note != outcome.note
    return "the note on the verdict" if same else f"the verdict '{outcome.decision.phrase}'"


def _finding(fingerprint: str, report: Report) -> str:
    found = (finding.message for finding in report.findings if finding.fingerprint == fingerprint)
    message = next(found, None)
    return _ELSEWHERE if message is None else _quoted(message)


def _quoted(text: str) -> str:
    return f'"{shorten(text, _QUOTED, placeholder=" ...")}"'
