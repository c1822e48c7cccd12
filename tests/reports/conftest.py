"""Reports made by hand, so that what is printed is tested apart from what finds it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reviewtui.model import (
    Change,
    Counterpart,
    Direction,
    Effect,
    Finding,
    How,
    Kind,
    Layer,
    Likeness,
    Location,
    Operation,
    Problem,
    Report,
    Revision,
    SpecReport,
    SpecStatus,
    Verdict,
)

_CHANGE = Change(
    kind=Kind.OPERATION,
    how=How.REMOVED,
    fact="",
    before={"deprecated": False},
    after=None,
    effect=Effect.NARROWS,
    direction=Direction.NONE,
    subject="operation DELETE /orders/{orderId}",
    place="",
    element="DELETE /orders/{}",
    base=Location("apis/orders/paths/order.yaml", "/delete", 44, 1),
    head=None,
    used_by=(Operation("DELETE", "/orders/{orderId}"),),
)
_MOVED = Counterpart(
    Likeness.MOVE, "DELETE /orders/{orderId}", "DELETE /carts/{id}", Location("apis/carts.yaml", "/delete", 12, 3)
)
OPERATION_REMOVED = Finding(
    rule="operation-removed",
    kind="compatibility",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    message="Operation DELETE /orders/{orderId} was removed.",
    change=replace(_CHANGE, counterparts=(_MOVED,)),
    fingerprint="0011223344556677",
)


@pytest.fixture
def operation_removed() -> Finding:
    """Return a breaking finding whose element is only in the base."""
    return OPERATION_REMOVED


@pytest.fixture
def shared_cause() -> Finding:
    """Return a dangerous finding of a rule that no catalogue has, on an element that 214 operations reach."""
    reached = tuple(Operation("GET", f"/things/{number:03}") for number in range(214))
    head = Location("schemas/order.yaml", "/properties/status/enum", 12, 5)
    change = replace(_CHANGE, kind=Kind.ENUM, how=How.ADDED, base=None, head=head, used_by=reached)
    return replace(
        OPERATION_REMOVED,
        rule="test-only-rule",
        verdict=Verdict.DANGEROUS,
        message="A response may now hold `partly-shipped`.",
        change=change,
        fingerprint="8899aabbccddeeff",
    )


@pytest.fixture
def safe_findings() -> tuple[Finding, ...]:
    """Three operations that are new."""
    head = Location("apis/orders/openapi.yaml", "/paths", 20, 3)
    change = replace(_CHANGE, how=How.ADDED, before=None, after={}, base=None, head=head)
    return tuple(
        replace(
            OPERATION_REMOVED,
            rule="operation-added",
            verdict=Verdict.SAFE,
            message=f"Operation GET /new/{number} was added.",
            change=replace(change, used_by=(Operation("GET", f"/new/{number}"),)),
            fingerprint=f"{number:016}",
        )
        for number in range(3)
    )


@pytest.fixture
def report(operation_removed: Finding, shared_cause: Finding, safe_findings: tuple[Finding, ...]) -> Report:
    """Return a report with something of everything."""
    orders = SpecReport(
        path="apis/orders/openapi.yaml",
        base_path="apis/orders/openapi.yaml",
        format="openapi",
        version="3.1.0",
        status=SpecStatus.CHANGED,
        findings=(operation_removed, shared_cause, *safe_findings),
        notes=(Problem("`exclusiveMinimum` is a boolean, as in 3.0", "apis/orders/openapi.yaml", 7, 3),),
    )
    broken = SpecReport(
        path="apis/broken/openapi.yaml",
        base_path="apis/broken/openapi.yaml",
        format="",
        version="",
        status=SpecStatus.UNREADABLE,
        errors=(Problem("expected a mapping", "apis/broken/openapi.yaml", 3, 7, "Close the bracket."),),
    )
    same = SpecReport("apis/same.yaml", "apis/same.yaml", "openapi", "3.0.3", SpecStatus.UNCHANGED)
    return Report(Revision("main", "a" * 40), Revision("orders-v2", "b" * 40), (broken, orders, same))


@pytest.fixture
def one_finding_report() -> Callable[[Finding], Report]:
    """Return a maker of reports with one description and one finding."""

    def make(finding: Finding) -> Report:
        spec = SpecReport("openapi.yaml", "openapi.yaml", "openapi", "3.1.0", SpecStatus.CHANGED, (finding,))
        return Report(Revision("main", "a" * 40), Revision("WORKTREE", None), (spec,))

    return make
