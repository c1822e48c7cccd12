"""Whom the findings of a record reach: each consumer of the inventory, with the operations that it uses of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.consumers.reaching import Described, described, needs_calls, used, uses_api

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.consumers.consumer import Consumer
    from reviewtui.model import Finding, Operation, SpecReport
    from reviewtui.records.known import Known


class _Shown(NamedTuple):
    """A finding, and the operations of one description that it reaches."""

    finding: Finding
    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Reached:
    """A consumer, the findings that reach it, and the operations of these that it uses.

    There are no operations where all that reaches it is about descriptions as a whole.
    """

    consumer: Consumer
    operations: tuple[Operation, ...]
    findings: tuple[Finding, ...]


def reached(known: Known, findings: Sequence[Finding]) -> tuple[Reached, ...]:
    """Return who is reached by some findings of the review, in the order of the inventory."""
    if known.review is None or not known.inventory.consumers:
        return ()
    wanted = {finding.fingerprint for finding in findings}
    homes = [
        (finding, {share.path for share in finding.shares} or {spec.path})
        for spec in known.review.report.specs
        for finding in spec.findings
        if finding.fingerprint in wanted
    ]
    specs: list[tuple[Described, tuple[_Shown, ...]]] = []
    for spec in known.review.report.specs:
        mine = tuple(_Shown(one, one.operations_in(spec.path)) for one, paths in homes if spec.path in paths)
        if mine:
            specs.append((_described(known, spec), mine))
    found = (_reached(consumer, specs) for consumer in known.inventory.consumers)
    return tuple(one for one in found if one.findings)


def _described(known: Known, spec: SpecReport) -> Described:
    paths = (spec.base_path, spec.path)
    if not needs_calls(known.inventory):
        return described(paths, ())
    sides = ((spec.base_path, known.base), (spec.path, known.head))
    return described(paths, [(path, files) for path, files in sides if path and files is not None])


def _reached(consumer: Consumer, specs: Sequence[tuple[Described, tuple[_Shown, ...]]]) -> Reached:
    findings: dict[str, Finding] = {}
    operations: list[Operation] = []
    for about, mine in specs:
        called = dict.fromkeys(operation for one in mine for operation in one.operations)
        calls = frozenset(used(consumer, tuple(called), about))
        whole = uses_api(consumer, about)
        for one in mine:
            if whole if not one.operations else not calls.isdisjoint(one.operations):
                findings.setdefault(one.finding.fingerprint, one.finding)
                operations += [operation for operation in one.operations if operation in calls]
    return Reached(consumer, tuple(dict.fromkeys(operations)), tuple(findings.values()))
