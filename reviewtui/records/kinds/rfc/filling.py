"""What an RFC is filled with: from a review all that is known; what only its author knows is asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from reviewtui.model import Disposition, Verdict
from reviewtui.records.callers import reached
from reviewtui.records.kinds.rfc.answers import answers
from reviewtui.records.kinds.rfc.compatibility import compatibility
from reviewtui.records.kinds.rfc.contract import contract
from reviewtui.records.kinds.rfc.heading import heading
from reviewtui.records.markdown import Markdown
from reviewtui.records.options import chosen, options
from reviewtui.records.report.answered_for import answered_for
from reviewtui.records.report.decided import decided, voted
from reviewtui.records.report.effects import effects, summary
from reviewtui.records.report.graded import graded
from reviewtui.records.report.open_points import awaited
from reviewtui.records.review_place import review_stands
from reviewtui.records.wording import apis, listed, side, verdicts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Finding
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review

_NAMED_SPECS: Final = 10
_NOT_OF_THIS_CHANGE: Final = frozenset({Disposition.IGNORED, Disposition.STOOD_BEFORE})


def title(known: Known) -> str:
    """Return the title: what the author calls it, else what is changed."""
    return known.title or (f"Change {apis(known.review)}" if known.review else "")


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review, `review` is None and the template asks instead."""
    review = known.review
    return {
        "title": title(known),
        "number": known.number,
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "heading": heading(known),
        "review": review,
        **(_from_review(known, review) if review else {}),
    }


def _from_review(known: Known, review: Review) -> Mapping[str, object]:
    known = replace(known, findings=_told(known, review))
    offered = options(review, known.fixes)
    return {
        "specs": listed([f"`{spec.path or spec.base_path}`" for spec in review.specs], _NAMED_SPECS),
        "verdicts": verdicts(review),
        "some_only": bool(known.only),
        "base_side": side(review.report.base),
        "head_side": side(review.report.head),
        "summary": summary(review.report, review.together.decision),
        "effects": effects(review.report),
        "callers": reached(known, known.findings),
        "contract": contract(known, review),
        "compatibility": compatibility(known, review),
        "waivers": answered_for(review.report),
        "answers": answers(review),
        "options": offered,
        "chosen": chosen(offered, review.together.decision),
        "open_points": awaited(review),
        "decided": decided(review),
        "votes": voted(review),
        "scores": graded(review),
        "review_stands": review_stands(known),
    }


def _told(known: Known, review: Review) -> tuple[Finding, ...]:
    """Return what an RFC tells of, worst first: what breaks or may break, also where somebody answers for it."""
    if known.only:
        return known.findings
    found = (finding for finding in review.report.findings if finding.verdict >= Verdict.DANGEROUS)
    told = (finding for finding in found if finding.disposition not in _NOT_OF_THIS_CHANGE)
    return tuple(sorted(told, key=lambda finding: -finding.verdict))
