"""What is told of a waiver that has no finding: whether there is none, or nobody looked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import SpecStatus
from reviewtui.rules.loading import design_ids
from reviewtui.standing import Standing, WaiverState

if TYPE_CHECKING:
    from reviewtui.model import Report
    from reviewtui.standing import Waiver
    from reviewtui.waivers.opening import Extent


def unmatched(waiver: Waiver, report: Report, extent: Extent, *, gone: bool) -> Standing:
    """Return how a waiver stands that is about no finding of the report.

    `gone` tells that its description is not at its path any more.
    """
    if not _looked_for(waiver, report, extent, gone=gone):
        return Standing(waiver, WaiverState.NOT_LOOKED_AT, "what it is about was not looked at")
    now = _differs(waiver, report)
    if now:
        message = f"matches no finding: what was found there has the fingerprint {now}, so it is another change"
        return Standing(waiver, WaiverState.MATCHES_NOTHING, message, f"ask again for it: `reviewtui waive {now}`")
    return Standing(
        waiver, WaiverState.MATCHES_NOTHING, "matches no finding", "correct its fingerprint, or remove the file"
    )


def _looked_for(waiver: Waiver, report: Report, extent: Extent, *, gone: bool) -> bool:
    """Whether its finding would be in the report if there was one."""
    specs = [spec for spec in report.specs if waiver.spec in {spec.path, spec.base_path}]
    if waiver.rule in design_ids():
        if gone:
            return extent.whole and not extent.changes and not report.errors
        return any(spec.scores is not None for spec in specs)
    if not extent.changes:
        return False
    if specs:
        return all(spec.status is not SpecStatus.UNREADABLE for spec in specs)
    # A description that moved may be the one that cannot be read.
    return extent.whole and not (gone and any(spec.status is SpecStatus.UNREADABLE for spec in report.specs))


def _differs(waiver: Waiver, report: Report) -> str:
    """Return the fingerprint of a finding of the same rule at the same element; empty when there is none."""
    return next(
        (
            finding.fingerprint
            for spec in report.specs
            if waiver.spec in {spec.path, spec.base_path}
            for finding in spec.findings
            if waiver.element and (finding.rule, finding.change.element) == (waiver.rule, waiver.element)
        ),
        "",
    )
