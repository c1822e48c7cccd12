"""Naming beside each finding those who use what it reaches; where there is no inventory, nothing of it is loaded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.config import Config
    from reviewtui.consumers.consumer import Inventory
    from reviewtui.model import Report, SpecReport
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
    return replace(report, specs=tuple(_named(spec, inventory, base, head) for spec in report.specs))


def _named(spec: SpecReport, inventory: Inventory, base: Snapshot, head: Snapshot) -> SpecReport:
    from reviewtui.consumers.reaching import callers, described, needs_calls  # noqa: PLC0415 - as above

    if not any(finding.level is None for finding in spec.findings):
        return spec
    sides = [(path, files) for path, files in ((spec.base_path, base), (spec.path, head)) if path]
    about = described((spec.base_path, spec.path), sides if needs_calls(inventory) else ())
    findings = tuple(
        finding
        if finding.level is not None
        else replace(finding, consumers=tuple(one.name for one in callers(inventory, finding.operations, about)))
        for finding in spec.findings
    )
    return replace(spec, findings=findings)
