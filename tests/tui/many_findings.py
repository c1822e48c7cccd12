"""A made-up report of thousands of findings over a thousand operations, for what must stay quick."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.model import Finding, Kind, Layer, Level, Operation, Report, SpecStatus, Verdict
from tests.tui.made_up_api import REPORT, SPEC, SPECS, finding

RULES = (
    ("operation-removed", Kind.OPERATION, "Operation"),
    ("request-required-property-added", Kind.PROPERTY, "Property"),
    ("response-enum-value-added", Kind.ENUM, "Value"),
    ("request-parameter-added", Kind.PARAMETER, "Parameter"),
)
DESIGN_EVERY = 10


def many(findings: int = 5_000, operations: int = 1_000) -> Report:
    """Return a report with so many findings, dealt out to so many operations."""
    found = tuple(_finding(number, number % operations) for number in range(findings))
    spec = replace(SPECS[0], path=SPEC, base_path=SPEC, status=SpecStatus.CHANGED, findings=found)
    return replace(REPORT, specs=(spec,))


def _finding(number: int, place: int) -> Finding:
    rule, kind, word = RULES[number % len(RULES)]
    verdict = tuple(Verdict)[number % len(Verdict)]
    called = (Operation("GET", f"/orders/{place}"), Operation("PUT", f"/orders/{place}"))
    made = finding(
        number=number,
        rule=rule,
        verdict=verdict,
        message=f"{word} `name{number}` of `/orders/{place}` is another one now.",
        kind=kind,
        pointer=f"/paths/~1orders~1{place}/get/x{number}",
        base=1 + number % 40,
        head=1 + number % 40,
    )
    made = replace(made, layer=tuple(Layer)[number % len(Layer)], change=replace(made.change, used_by=called))
    return replace(made, level=Level.WARN, verdict=Verdict.INFO) if number % DESIGN_EVERY == 0 else made
