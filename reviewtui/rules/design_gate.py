"""What design rules find that shuts a gate; no rule needs to be loaded to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Disposition

if TYPE_CHECKING:
    from reviewtui.config.design import LintFailOn
    from reviewtui.model import Finding, Report


def shutting_design(report: Report, fail_on: LintFailOn) -> tuple[Finding, ...]:
    """Return the open findings of design rules at a level or above."""
    return tuple(
        finding
        for finding in report.findings
        if finding.level is not None and finding.disposition is Disposition.OPEN and fail_on.shuts(finding.level)
    )
