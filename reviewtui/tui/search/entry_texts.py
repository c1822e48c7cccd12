"""The findings of a tree as lines to be searched: what each says, where it is, whom it reaches, and its rule."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from reviewtui.filters.fields import Field
from reviewtui.filters.traits import Traits
from reviewtui.tui.outline import Entry, Group, SpecOutline, entries_of
from reviewtui.tui.tree_lines import Item


class EntryTexts:
    """The lines of these findings; each is made when it is first looked through."""

    def __init__(self, outlines: Iterable[SpecOutline]) -> None:
        """Make none yet."""
        self.entries: tuple[Entry, ...] = entries_of(outlines)
        self._made: list[str | None] = [None] * len(self.entries)

    def lines(self, start: int, stop: int) -> list[str]:
        """Return some of the lines."""
        return [self._made[number] or self._make(number) for number in range(start, stop)]

    def place(self, item: Item) -> int:
        """Return the number of a finding, or of the first one of what holds some."""
        match item:
            case Entry():
                return self._places.get(item.key, 0)
            case Group() | SpecOutline() if item.entries:
                return self._places.get(item.entries[0].key, 0)
        return 0

    @cached_property
    def _places(self) -> dict[tuple[str, str], int]:
        return {entry.key: place for place, entry in enumerate(self.entries)}

    def _make(self, number: int) -> str:
        entry = self.entries[number]
        texts = Traits(entry.finding, entry.spec.path).texts(Field.TEXT)
        line = self._made[number] = "\n".join((entry.group, *texts))
        return line
