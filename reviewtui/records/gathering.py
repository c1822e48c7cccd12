"""Findings that a reader takes for one: the same said of several elements, and one element seen from both sides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.model import How, Kind, Verdict
from reviewtui.records.rows import message_of
from reviewtui.records.wording import listed, operations_of

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from reviewtui.model import Finding

_NAMED: Final = frozenset({Kind.PROPERTY, Kind.PARAMETER, Kind.HEADER, Kind.VARIANT})
_NAMED_OTHERS: Final = 20
_CAME_OR_WENT: Final = frozenset({How.ADDED, How.REMOVED})


@dataclass(frozen=True, slots=True)
class Cause:
    """What is told in one entry: the findings, and the names of the elements besides the first one's."""

    findings: tuple[Finding, ...]
    others: tuple[str, ...] = ()

    @property
    def likewise(self) -> str:
        """Which other elements the words about the first one hold for, in a sentence; empty where there are none."""
        return f"The same goes for {listed(self.others, _NAMED_OTHERS)}." if self.others else ""


def gathered(findings: Iterable[Finding]) -> tuple[Cause, ...]:
    """Return what a reader takes for one, in the order met."""
    elements: dict[Hashable, list[Finding]] = defaultdict(list)
    for finding in findings:
        elements[_element(finding)].append(finding)
    alike: dict[Hashable, list[list[Finding]]] = defaultdict(list)
    for same in elements.values():
        alike[_manner(same)].append(same)
    return tuple(map(_cause, alike.values()))


def _element(finding: Finding) -> Hashable:
    """Return what makes two findings one: the same words; what is new in requests and in answers is new once."""
    change = finding.change
    if finding.verdict is Verdict.SAFE and _comes_or_goes(finding):
        return change.kind, change.how, change.subject, change.place
    return finding.verdict, message_of(finding)


def _manner(same: list[Finding]) -> Hashable:
    """Return what two elements share that came or went together: all words but their names."""
    first = same[0]
    if not _comes_or_goes(first) or first.change.counterparts:
        return first.fingerprint
    words = message_of(first).replace(_name(first), "")
    return words, first.verdict, first.change.place, operations_of(same)


def _comes_or_goes(finding: Finding) -> bool:
    return finding.change.kind in _NAMED and finding.change.how in _CAME_OR_WENT


def _cause(alike: list[list[Finding]]) -> Cause:
    others = tuple(dict.fromkeys(_name(same[0]) for same in alike[1:]))
    return Cause(tuple(finding for same in alike for finding in same), others)


def _name(finding: Finding) -> str:
    """Return the name of an element as its subject has it: "property `id`" is called `id`."""
    _, mark, name = finding.change.subject.partition("`")
    return f"{mark}{name}" or finding.change.subject
