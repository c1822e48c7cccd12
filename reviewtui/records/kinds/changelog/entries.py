"""The entries of a changelog: one for each thing that changed, what breaks first, in a consumer's words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.counting import counted
from reviewtui.model import Kind, Verdict
from reviewtui.records.consumer_steps import consumer_step
from reviewtui.records.gathering import gathered
from reviewtui.records.kinds.changelog.groups import TEXTS, Group, group_of
from reviewtui.records.rows import message_of
from reviewtui.records.wording import listed, operations_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reviewtui.model import Finding
    from reviewtui.records.gathering import Cause

_MOST: Final = 100
_NAMED_OPERATIONS: Final = 3
_NAMED_FINDINGS: Final = 3
_CALLED: Final = frozenset({Kind.PATH, Kind.OPERATION, Kind.WEBHOOK})


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: whether clients break, what changed, which operations it is about, and what a consumer does.

    `fingerprints` name the findings that say so, in short.
    """

    breaks: bool
    text: str
    operations: str
    step: str
    fingerprints: str


@dataclass(frozen=True, slots=True)
class Part:
    """The entries of one group, and how many more there are than a reader can be asked to read."""

    title: str
    entries: tuple[Entry, ...]
    more: int


def parts(findings: Iterable[Finding]) -> tuple[Part, ...]:
    """Return the groups that have entries, in their order."""
    told = tuple(findings)
    grouped: dict[Group, list[Finding]] = defaultdict(list)
    for finding in sorted(told, key=lambda one: (-one.verdict, one.change.kind not in _CALLED)):
        group = group_of(finding)
        if group is not None:
            grouped[group].append(finding)
    entries = {group: tuple(map(_entry, gathered(found))) for group, found in grouped.items()}
    texts = [finding for finding in told if finding.level is None and finding.change.fact == TEXTS]
    if texts:
        entries[Group.FIXED] = (*entries.get(Group.FIXED, ()), _of_texts(texts))
    return tuple(_part(group, entries[group]) for group in Group if group in entries)


def _part(group: Group, every: Sequence[Entry]) -> Part:
    return Part(group.value, tuple(every[:_MOST]), max(0, len(every) - _MOST))


def _entry(cause: Cause) -> Entry:
    first = cause.findings[0]
    text = " ".join(filter(None, (message_of(first), cause.likewise)))
    prints = [f"`{finding.fingerprint}`" for finding in cause.findings]
    return Entry(
        breaks=first.verdict is Verdict.BREAKING,
        text=text,
        operations=_operations(cause.findings, text),
        step=consumer_step(first),
        fingerprints=listed(prints, _NAMED_FINDINGS),
    )


def _of_texts(findings: Sequence[Finding]) -> Entry:
    text = f"Documentation only: the words of {counted(len(findings), 'element')} differ."
    return Entry(breaks=False, text=text, operations=_operations(findings, text), step="", fingerprints="")


def _operations(findings: Sequence[Finding], told: str) -> str:
    """Return the operations that findings are about, without those that the text names already."""
    names = (f"`{operation}`" for operation in operations_of(findings))
    return listed([name for name in names if name not in told], _NAMED_OPERATIONS)
