"""One finding for people: where it stands, what changed, and which operations it reaches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.consumers.words import told as callers_told
from reviewtui.counting import counted
from reviewtui.model import Disposition, Verdict
from reviewtui.reports.look import Ink
from reviewtui.reports.version_words import versions
from reviewtui.rules.likeness import likeness
from reviewtui.rules.proof import proof

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import Finding, Location, Operation, Report
    from reviewtui.reports.look import Look

_INDENT = "    "
_NAMED_OPERATIONS = 3
_NAMED_VERSIONS = 5


def finding_lines(finding: Finding, report: Report, look: Look) -> Iterator[str]:
    """Give the lines of one finding below the heading of its rule."""
    message = look.wrapped(_with_decision(finding), first="  - ", rest=_INDENT)
    yield from message
    if finding.reason:
        yield from look.wrapped(finding.reason, first=_INDENT)
    if finding.where is not None:
        yield _INDENT + look.ink(Ink.INFO, place(finding.where, look)) + _side(finding, report, look)
    if look.verbose:
        yield _INDENT + look.ink(Ink.FAINT, f"fingerprint {finding.fingerprint}")
    if len(finding.earlier) > 1:
        yield from look.wrapped(versions(finding.earlier, None if look.verbose else _NAMED_VERSIONS), first=_INDENT)
    if finding.operations:
        yield from look.wrapped(reach(finding.operations, look), first=_INDENT)
    if finding.consumers and finding.verdict >= Verdict.DANGEROUS:
        yield from look.wrapped(callers_told(finding.consumers), first=_INDENT)
    for told in (proof(finding.change), likeness(finding.change)):
        if told:
            yield from look.wrapped(told, first=_INDENT)


def place(where: Location, look: Look) -> str:
    """Return `file:line:column`, as editors and terminals understand it."""
    return look.clean(":".join(str(part) for part in (where.path, where.line, where.column) if part))


def reach(operations: tuple[Operation, ...], look: Look) -> str:
    """Return "1 cause, 214 operations: ..." with a few of their names, or all of them when verbose."""
    if len(operations) == 1:
        return f"reaches {operations[0]}"
    named = len(operations) if look.verbose else _NAMED_OPERATIONS
    rest = len(operations) - named
    more = f" and {rest:,} more" if rest > 0 else ""
    names = ", ".join(map(str, operations[:named]))
    return f"1 cause, {counted(len(operations), 'operation')}: {names}{more}"


def _with_decision(finding: Finding) -> str:
    if finding.disposition is Disposition.OPEN:
        return finding.message
    return f"[{finding.disposition.value}] {finding.message}"


def _side(finding: Finding, report: Report, look: Look) -> str:
    """Say that a place is one of the base, where the line number would otherwise mislead."""
    if finding.change.head is not None:
        return ""
    return look.ink(Ink.FAINT, f" in {look.clean(report.base.ref)}")
