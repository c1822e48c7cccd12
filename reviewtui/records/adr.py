"""The decision record in MADR 4 form, filled from a review: nothing is left to fill in that is known already."""

from __future__ import annotations

import posixpath
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.markdown import Markdown, link
from reviewtui.records.options import Way, chosen, options
from reviewtui.records.rows import row
from reviewtui.records.templates import fill
from reviewtui.records.wording import NAMED_OPERATIONS, apis, listed, named, operations_of, person, side
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue, Decision

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.options import Option
    from reviewtui.reviews.review import Review

_TEMPLATE = "adr-madr.md.j2"
_ROWS = 100
_NAMED_BREAKS = 5
_NAMED_SPECS = 10


@dataclass(frozen=True, slots=True)
class Derived:
    """A sentence of the record; `derived` when it was made from findings and nobody has confirmed it yet."""

    text: str
    derived: bool


def title(review: Review) -> str:
    """Return the title: the problem and the way out in one line."""
    breaking = len(review.open_findings(Verdict.BREAKING))
    subject = apis(review)
    breaks = counted(breaking, "breaking change")
    what = f"{breaks} to {subject}" if breaking else f"the changes to {subject}"
    match review.together.decision:
        case Decision.APPROVE:
            return f"Accept {what}"
        case Decision.APPROVE_WITH_CONDITIONS:
            return f"Accept {what} on conditions"
        case Decision.REQUEST_CHANGES:
            return f"Rework {what}"
        case Decision.REJECT:
            return f"Reject {what}"
        case _:
            return f"Decide on {what}"


def status(review: Review) -> str:
    """Return the MADR status: what is decided is accepted, what waits for the author or for a talk is proposed."""
    decided = {Decision.APPROVE, Decision.APPROVE_WITH_CONDITIONS, Decision.REJECT}
    return "accepted" if review.together.decision in decided else "proposed"


def render(review: Review, *, fixes: Mapping[str, str], path: str, record_folder: str) -> str:
    """Return the text of the record that will stand at `path`.

    `fixes` tells by rule id how its findings are avoided; `record_folder` is where the review itself is kept.
    """
    offered = options(review, fixes)
    taken = chosen(offered, review.together.decision)
    reported = [*review.open_findings(Verdict.BREAKING), *review.open_findings(Verdict.DANGEROUS)]
    return fill(
        _TEMPLATE,
        {
            "title": title(review),
            "status": status(review),
            "review": review,
            "decision_makers": _decision_makers(review),
            "verdicts": _verdicts(review),
            "specs": listed([f"`{spec.path or spec.base_path}`" for spec in review.specs], _NAMED_SPECS),
            "reached": named(operations_of(review.open_findings(Verdict.BREAKING)), NAMED_OPERATIONS),
            "base_side": side(review.report.base),
            "head_side": side(review.report.head),
            "drivers": _drivers(review),
            "options": offered,
            "chosen": taken,
            "because": _because(review),
            "conditions": _conditions(review),
            "good": _good(taken),
            "bad": _bad(review, taken),
            "accepts_break": taken is not None and taken.way is Way.SHIP and bool(reported),
            "command": _command(review),
            "rows": [row(finding, review.report) for finding in reported[:_ROWS]],
            "more_rows": max(0, len(reported) - _ROWS),
            "record_link": link(record_folder, posixpath.relpath(record_folder, posixpath.dirname(path) or ".")),
            "mark": Markdown(" *(derived)*"),
        },
    )


def _verdicts(review: Review) -> str:
    found = [(len(review.open_findings(verdict)), verdict.word) for verdict in reversed(Verdict)]
    words = listed([f"{number:,} {word}" for number, word in found if number], len(Verdict))
    return f"{counted(sum(number for number, _ in found), 'change')}: {words}" if words else "no change"


def _drivers(review: Review) -> list[str]:
    breaking = review.open_findings(Verdict.BREAKING)
    reached = counted(len(operations_of(breaking)), "operation")
    first = f"{counted(len(breaking), 'breaking change')}, reaching {reached}" if breaking else "No client breaks"
    weak = (
        f"{score.title} stands at level {score.level} of 5; {score.minimum} is asked for"
        for score in review.together.scorecard.dimensions
        if score.level is not None and score.level < score.minimum
    )
    return [first, *_unmet(review), *weak, *_demands(review)]


def _unmet(review: Review) -> list[str]:
    """Return the blocker questions that were answered with a plain no."""
    answers = review.together.answers
    blockers = (review.checklist.question(blocker) for blocker in review.together.scorecard.blockers)
    return [
        f"Answered no: {question.question}"
        for question in blockers
        if question and question.id in answers and answers[question.id].value is AnswerValue.NO
    ]


def _demands(review: Review) -> list[str]:
    return [f"Must fix: {comment.text}" for comment in review.unsettled(CommentKind.MUST_FIX)]


def _decision_makers(review: Review) -> list[str]:
    """Return who decided: all whose vote holds, or who writes the record while nobody has decided."""
    makers = [vote.reviewer.signature for vote in review.together.votes if vote.holds]
    return makers or [review.reviewer.signature]


def _notes(review: Review) -> str:
    """Return what those say whose decision it is; one alone is not named."""
    votes = [vote for vote in review.together.votes if vote.holds and vote.decision is review.together.decision]
    said = [(person(vote.reviewer), vote.outcome.note.strip().rstrip(".")) for vote in votes]
    notes = [(who, note) for who, note in said if note]
    return notes[0][1] if len(votes) == 1 and notes else "; ".join(f"{note} ({who})" for who, note in notes)


def _because(review: Review) -> Derived:
    notes = _notes(review)
    if notes:
        return Derived(notes, derived=False)
    breaking = review.open_findings(Verdict.BREAKING)
    breaks = counted(len(breaking), "breaking change")
    reasons = {
        Decision.APPROVE: f"the reviewer accepts {breaks}" if breaking else "the review found nothing that breaks",
        Decision.APPROVE_WITH_CONDITIONS: "the reviewer accepts the change once the conditions below are met",
        Decision.REQUEST_CHANGES: f"{breaks} would reach clients" if breaking else "the review asks for changes first",
        Decision.REJECT: "the reviewer does not accept the change",
    }
    decision = review.together.decision
    return Derived(reasons.get(decision, "") if decision else "", derived=True)


def _conditions(review: Review) -> list[str]:
    if review.together.decision is not Decision.APPROVE_WITH_CONDITIONS:
        return []
    demands = [comment.text for comment in review.unsettled(CommentKind.MUST_FIX)]
    return demands or list(review.together.scorecard.reasons)


def _good(taken: Option | None) -> tuple[str, ...]:
    return taken.good if taken else ()


def _bad(review: Review, taken: Option | None) -> tuple[str, ...]:
    if taken is None:
        return ()
    breaking = review.open_findings(Verdict.BREAKING)
    if taken.way is not Way.SHIP or not breaking:
        return taken.bad
    breaks = tuple(
        f"{finding.message.rstrip('.')} ({named(finding.operations, _NAMED_BREAKS) or 'the whole description'})"
        for finding in breaking[:_NAMED_BREAKS]
    )
    rest = len(breaking) - len(breaks)
    return (*breaks, f"{counted(rest, 'more breaking change')} listed below") if rest else breaks


def _command(review: Review) -> str:
    return shlex.join(["reviewtui", "check", "--base", review.draft.base, "--head", review.draft.head])
