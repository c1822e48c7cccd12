"""Naming beside each finding those who use what it reaches; where there is no inventory, nothing of it is loaded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.places import Share

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.consumers.consumer import Inventory
    from reviewtui.consumers.reaching import Described
    from reviewtui.model import Finding, Report, SpecReport
    from reviewtui.repository import Snapshot


def with_consumers(report: Report, base: Snapshot, head: Snapshot, config: Config) -> Report:
    """Return a report in which each change names its consumers, by the inventory of the head.

    Raises `UsageError` or `UnreadableError` with file and line for an inventory that cannot be read.
    """
    if head.oid(config.consumers) is None:
        return report
    # Only a repository with an inventory waits for what reads it to load.
    from reviewtui.consumers.reading import inventory_of  # noqa: PLC0415

    inventory = inventory_of(head, config)
    naming = _Naming(report, inventory, base, head)
    return replace(report, specs=tuple(naming.named(spec) for spec in report.specs))


class _Naming:
    """Names consumers; each description is read once, and only when something of it reaches somebody."""

    def __init__(self, report: Report, inventory: Inventory, base: Snapshot, head: Snapshot) -> None:
        self._specs = {spec.path: spec for spec in report.specs}
        self._inventory = inventory
        self._base, self._head = base, head
        self._known: dict[str, Described] = {}

    def named(self, spec: SpecReport) -> SpecReport:
        """Return a report on a description in which each change has its consumers."""
        findings = tuple(
            finding if finding.level is not None else replace(finding, consumers=self._callers(spec, finding))
            for finding in spec.findings
        )
        return replace(spec, findings=findings)

    def _callers(self, spec: SpecReport, finding: Finding) -> tuple[str, ...]:
        """Return who uses what a finding reaches, in each of the descriptions that show it."""
        from reviewtui.consumers.reaching import callers  # noqa: PLC0415 - as above

        shares = finding.shares or (Share(spec.path, finding.operations),)
        found = {
            one.name for share in shares for one in callers(self._inventory, share.operations, self._about(share.path))
        }
        return tuple(one.name for one in self._inventory.consumers if one.name in found)

    def _about(self, path: str) -> Described:
        from reviewtui.consumers.reaching import described, needs_calls  # noqa: PLC0415 - as above

        if path not in self._known:
            spec = self._specs[path]
            sides = [(name, files) for name, files in ((spec.base_path, self._base), (spec.path, self._head)) if name]
            paths = spec.base_path, spec.path
            self._known[path] = described(paths, sides if needs_calls(self._inventory) else ())
        return self._known[path]
