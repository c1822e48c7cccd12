"""The made-up review with what design rules find in it, one of each level."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Finding, Kind, Level, Location, Report, RuleTally
from tests.tui.made_up_api import REPORT, SPEC, finding


def _design(number: int, level: Level, rule: str, message: str, pointer: str) -> Finding:
    made = finding(
        number=number, rule=rule, verdict=level.verdict, message=message, kind=Kind.OPERATION, pointer=pointer, head=12
    )
    return replace(made, kind="lint", level=level, fingerprint=f"design-{number}")


GET = "/paths/~1orders/get"
FOUND = (
    _design(
        90, Level.ERROR, "design-get-no-body", "The request body must not exist: a GET has none.", "/paths/~1orders/get"
    ),
    _design(91, Level.INFO, "docs-operation-summary", "Operation `GET /orders` has no summary.", GET),
    replace(
        _design(92, Level.WARN, "security-string-limit", "12 places; the first: property `note` has no limit.", ""),
        count=12,
        places=(Location(SPEC, "/a", 31, 9), Location(SPEC, "/b", 35, 9)),
    ),
)
TALLIES = (
    RuleTally("design-get-no-body", Level.ERROR, asked=8, failed=1),
    RuleTally("docs-operation-summary", Level.INFO, asked=11, failed=3, stood=2),
    RuleTally("security-string-limit", Level.WARN, asked=40, failed=12),
)


def designed(report: Report = REPORT) -> Report:
    """Return the report with the design findings in its first description."""
    first = report.specs[0]
    return replace(report, specs=(replace(first, findings=first.findings + FOUND, tallies=TALLIES), *report.specs[1:]))
