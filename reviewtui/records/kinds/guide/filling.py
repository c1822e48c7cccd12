"""What a migration guide is filled with: old and new beside each other, in the order in which consumers move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.model import Disposition, How, Kind, Layer, Verdict
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.end_days import days, plan_of
from reviewtui.records.endings import endings, ends
from reviewtui.records.kinds.guide.forms import form
from reviewtui.records.kinds.guide.ordering import is_error, ordered, part
from reviewtui.records.kinds.guide.steps import MOST_STEPS, steps
from reviewtui.records.kinds.guide.versions import name_of
from reviewtui.records.markdown import Markdown
from reviewtui.records.rows import WHOLE, place_of, stands_in
from reviewtui.records.wording import apis, side
from reviewtui.records.wording import named as named_operations

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.model import Finding, Report
    from reviewtui.records.known import Known

_REACHING = frozenset({Disposition.OPEN, Disposition.SUNSET, Disposition.WAIVED})
_NAMED = 3
_PARTS_OF_LARGE = 10
_PARTS_OF_MEDIUM = 3


@dataclass(frozen=True, slots=True)
class Row:
    """A change: the old form and the new one, what kind of change it is, and what a consumer does."""

    old: str
    new: str
    part: str
    message: str
    operations: str
    action: str
    place: str
    commit: str
    fingerprint: str


def title(known: Known) -> str:
    """Return the title: what the author calls it, else from which version to which one moves."""
    if known.title or known.review is None:
        return known.title
    before, after = _names(known)
    api = apis(known.review)
    told = before and after and before != after
    return f"Move {api} from {before} to {after}" if told else f"Move to the new version of {api}"


def fill(known: Known) -> Mapping[str, object]:
    """Return the values of the template; without a review it asks for all of it."""
    findings = told_of(known)
    found = endings(known)
    before, after = _names(known)
    report = known.review.report if known.review else None
    made = steps(known, findings)
    return {
        "title": title(known),
        "tool": known.tool,
        "mark": Markdown(" *(derived)*"),
        "status": "draft",
        "date": known.today.isoformat(),
        "api": apis(known.review) if known.review else "",
        "old": before,
        "new": after,
        "owner": known.author.signature,
        "effort": _effort(findings),
        "review_id": known.review.id if known.review else "",
        "timeline": days(known, found, plan_of(known, found)),
        "rows": [_row(finding, report) for finding in findings] if report else [],
        "steps": made,
        "full": len(made) >= MOST_STEPS,
        "errors": [one for one in findings if is_error(one.change)],
        "meanings": [one for one in findings if one.layer is Layer.SEMANTIC and not ends(one)],
    }


def told_of(known: Known) -> tuple[Finding, ...]:
    """Return the findings that consumers have to act upon, in the order in which they move.

    Raises `UsageError` when the review found none.
    """
    if known.review is None:
        return ()
    found = known.findings if known.only else known.review.report.findings
    told = ordered(one for one in found if known.only or _asks(one))
    if not told:
        raise UsageError(
            "nothing that this review found asks consumers to move",
            hint='`reviewtui guide new "TITLE"` begins a guide by hand.',
        )
    return told


def _asks(finding: Finding) -> bool:
    """Whether a finding asks anything of consumers; one on the description as a whole does not."""
    if finding.change.kind is Kind.API or finding.level is not None:
        return False
    reaches = finding.disposition in _REACHING and finding.verdict >= Verdict.DANGEROUS
    return ends(finding) or (reaches and bool(consumer_step(finding)))


def _names(known: Known) -> tuple[str, str]:
    """Return what the first description that changed calls its two versions."""
    spec = next(iter(known.review.specs), None) if known.review else None
    if spec is None:
        return "", ""
    return name_of(spec.base_path, known.base), name_of(spec.path, known.head)


def _row(finding: Finding, report: Report) -> Row:
    change = finding.change
    gone = change.how is How.REMOVED
    return Row(
        # What came or went has no other side, though the list that it is missing from has a place there.
        old="" if change.how is How.ADDED else form(change, change.before),
        new=next((one.after for one in change.counterparts), "" if gone else form(change, change.after)),
        part=part(finding).word,
        message=finding.message,
        operations=named_operations(finding.operations, _NAMED) or WHOLE,
        action=consumer_step(finding),
        place=place_of(finding),
        commit=side(stands_in(finding, report)),
        fingerprint=finding.fingerprint,
    )


def _effort(findings: tuple[Finding, ...]) -> str:
    """Return S, M or L by how many changes break."""
    breaking = sum(finding.verdict is Verdict.BREAKING for finding in findings)
    if breaking >= _PARTS_OF_LARGE:
        return "L"
    return "M" if breaking >= _PARTS_OF_MEDIUM else "S"
