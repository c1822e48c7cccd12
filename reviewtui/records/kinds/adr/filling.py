"""What a decision record is filled with: from a review nothing is left to write that is known already."""

from __future__ import annotations

import posixpath
import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.kinds.adr.deciding import because, conditions, decision_makers, status, title
from reviewtui.records.markdown import Markdown, link
from reviewtui.records.options import Way, chosen, options
from reviewtui.records.rows import row
from reviewtui.records.wording import NAMED_OPERATIONS, listed, named, operations_of, side
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.known import Known
    from reviewtui.records.options import Option
    from reviewtui.reviews.review import Review

_ROWS = 100
_NAMED_BREAKS = 5
_NAMED_SPECS = 10


@dataclass(frozen=True, slots=True)
class Reviewed:
    """The review that a record tells of, in a few words."""

    id: str
    base: str
    head: str
    checklist: str
    checklist_version: str
    decided: bool


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review, `reviewed` is None and the template asks instead."""
    review = known.review
    return {
        "title": title(known),
        "number": known.number,
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "status": status(review) if review else "proposed",
        "date": (review.together.decided.date() if review else known.today).isoformat(),
        "makers": decision_makers(review) if review else [known.author.signature],
        "reviewed": _reviewed(review) if review else None,
        **(_from_review(known, review) if review else {}),
    }


def _reviewed(review: Review) -> Reviewed:
    checklist = review.checklist
    decided = review.together.decision is not None
    return Reviewed(review.id, review.draft.base, review.draft.head, checklist.id, checklist.version, decided)


def _from_review(known: Known, review: Review) -> Mapping[str, object]:
    offered = options(review, known.fixes)
    taken = chosen(offered, review.together.decision)
    reported = [*review.open_findings(Verdict.BREAKING), *review.open_findings(Verdict.DANGEROUS)]
    return {
        "verdicts": _verdicts(review),
        "specs": listed([f"`{spec.path or spec.base_path}`" for spec in review.specs], _NAMED_SPECS),
        "reached": named(operations_of(review.open_findings(Verdict.BREAKING)), NAMED_OPERATIONS),
        "base_side": side(review.report.base),
        "head_side": side(review.report.head),
        "drivers": _drivers(review),
        "options": offered,
        "chosen": taken,
        "because": because(review),
        "conditions": conditions(review),
        "good": _good(taken),
        "bad": _bad(review, taken),
        "accepts_break": taken is not None and taken.way is Way.SHIP and bool(reported),
        "command": _command(review),
        "rows": [row(finding, review.report) for finding in reported[:_ROWS]],
        "more_rows": max(0, len(reported) - _ROWS),
        "record_link": link(
            known.review_folder, posixpath.relpath(known.review_folder, posixpath.dirname(known.path) or ".")
        ),
    }


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
