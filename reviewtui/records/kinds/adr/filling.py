"""What a decision record is filled with: from a review nothing is left to write that is known already."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.kinds.adr.deciding import because, outcome, title
from reviewtui.records.kinds.adr.driving import as_clause, drivers_of
from reviewtui.records.markdown import Markdown
from reviewtui.records.options import Way, chosen, options
from reviewtui.records.review_place import review_stands
from reviewtui.records.rows import row
from reviewtui.records.wording import NAMED_OPERATIONS, listed, named, operations_of, side, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.records.kinds.adr.deciding import Outcome
    from reviewtui.records.known import Known
    from reviewtui.records.options import Option
    from reviewtui.reviews.review import Review

_ROWS = 100
_NAMED_BREAKS = 5
_NAMED_SPECS = 10
_NAMED_FORCES = 3


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
    made = outcome(known, review) if review else None
    return {
        "title": title(known),
        "number": known.number,
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "status": made.status if made else "proposed",
        "date": (review.together.decided.date() if review else known.today).isoformat(),
        "makers": made.makers if made else (known.author.signature,),
        "reviewed": _reviewed(review, made) if review and made else None,
        **(_from_review(known, review, made) if review and made else {}),
    }


def _reviewed(review: Review, made: Outcome) -> Reviewed:
    checklist = review.checklist
    decided = made.decision is not None
    return Reviewed(review.id, review.draft.base, review.draft.head, checklist.id, checklist.version, decided)


def _from_review(known: Known, review: Review, made: Outcome) -> Mapping[str, object]:
    offered = options(review, known.fixes)
    taken = chosen(offered, made.decision)
    drivers = drivers_of(known, review)
    return {
        "verdicts": verdicts(review),
        "specs": listed([f"`{spec.path or spec.base_path}`" for spec in review.specs], _NAMED_SPECS),
        "reached": named(operations_of(review.open_findings(Verdict.BREAKING)), NAMED_OPERATIONS),
        "base_side": side(review.report.base),
        "head_side": side(review.report.head),
        "drivers": drivers,
        "forces": listed([as_clause(driver) for driver in drivers], _NAMED_FORCES),
        "options": offered,
        "chosen": taken,
        "neglected": listed([f"“{option.title}”" for option in offered if option is not taken], len(offered)),
        "because": because(review, made),
        "conditions": made.conditions,
        "good": _good(taken),
        "bad": _bad(review, taken),
        "accepts_break": taken is not None and taken.way is Way.SHIP and bool(known.findings),
        "some_only": bool(known.only),
        "command": _command(review),
        "rows": [row(finding, review.report) for finding in known.findings[:_ROWS]],
        "more_rows": max(0, len(known.findings) - _ROWS),
        "review_stands": review_stands(known),
    }


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
