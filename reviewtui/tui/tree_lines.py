"""The lines of the tree of changes that are open to the eye, and where each thing stands among them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from reviewtui.tui.folding import Folding, Key
from reviewtui.tui.outline import Bygone, Entry, Gone, Group, Past, SpecOutline

Item: TypeAlias = SpecOutline | Group | Entry | Gone | Past | Bygone
"""What a line of the tree stands for."""

PAST_KEY: Key = ("", "past")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: how far in it stands, what it is, and its name among all."""

    depth: int
    item: Item
    key: Key


@dataclass(frozen=True, slots=True)
class Grown:
    """All that the tree may show: descriptions, comments without a place by description, and what is gone."""

    outlines: tuple[SpecOutline, ...] = ()
    gone: Mapping[str, Gone] = field(default_factory=dict)
    past: Past | None = None

    def lines(self, folding: Folding) -> Iterator[Line]:
        """Give what is open, from top to bottom."""
        for outline in self.outlines:
            yield from self._spec_lines(outline, folding)
        if "" in self.gone:
            yield Line(0, self.gone[""], ("", ""))
        if self.past is not None:
            yield Line(0, self.past, PAST_KEY)
            if folding.is_open(PAST_KEY):
                yield from (Line(1, one, (*PAST_KEY, one.fingerprint)) for one in self.past.bygones)

    def _spec_lines(self, outline: SpecOutline, folding: Folding) -> Iterator[Line]:
        path = outline.spec.path
        yield Line(0, outline, (path,))
        if not folding.is_open((path,)):
            return
        for group in outline.groups:
            key = (path, group.title)
            yield Line(1, group, key)
            if folding.is_open(key):
                yield from (Line(2, entry, key_of(entry)) for entry in group.entries)
        if path in self.gone:
            yield Line(1, self.gone[path], (path, ""))


def key_of(entry: Entry) -> Key:
    """Return the name of a finding's line."""
    return entry.spec.path, entry.group, entry.finding.fingerprint


def holds_others(item: Item) -> bool:
    """Whether a line can be opened and closed."""
    return isinstance(item, SpecOutline | Group | Past)
