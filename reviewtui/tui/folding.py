"""Which parts of the tree are open; it outlives the screen, so that nothing closes when the review is taken in anew."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias

from reviewtui.tui.outline import Entry, SpecOutline

Key: TypeAlias = tuple[str, ...]
"""A part by the names of what holds it, and its own."""

# Descriptions with no more findings than this open all their groups at once, others the worst one only.
OPEN_AT_ONCE = 40


class Folding:
    """Remembers what was opened and closed; a description that is seen for the first time opens its worst group."""

    def __init__(self) -> None:
        """Know no description yet."""
        self._open: set[Key] = set()
        self._met: set[str] = set()

    def meet(self, outlines: Iterable[SpecOutline]) -> None:
        """Open what is worth it in the descriptions that are new."""
        for outline in outlines:
            path = outline.spec.path
            if path not in self._met:
                self._met.add(path)
                at_once = outline.groups if len(outline.entries) <= OPEN_AT_ONCE else outline.groups[:1]
                self._open |= {(path,), *((path, group.title) for group in at_once)}

    def is_open(self, key: Key) -> bool:
        """Whether a part shows what it holds."""
        return key in self._open

    def turn(self, key: Key) -> None:
        """Open what is closed, close what is open."""
        self._open ^= {key}

    def open_to(self, entry: Entry) -> bool:
        """Open what holds a finding; say if that changed anything."""
        holders = {(entry.spec.path,), (entry.spec.path, entry.group)}
        closed = not holders <= self._open
        self._open |= holders
        return closed
