"""What one row of the diff shows, and the faces that a diff has."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from reviewtui.tui.diff.blocks import Block
from reviewtui.tui.diff.line_diff import Side


class Face(Enum):
    """How a file is shown; the value is what people call it."""

    SPLIT = "side by side"
    UNIFIED = "unified"
    SOURCE = "source"


class RowKind(Enum):
    """What a row shows; CHANGED occurs side by side only, where old and new stand in one row."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"
    FOLD = "fold"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: line numbers from 0 (None: nothing on that side); `hidden` counts the lines of a fold.

    `note` is the number of a sentence about the file as a whole; only such rows belong to no block. `after_cut` is
    whether lines stood before this one that only the side has which is not shown.
    """

    kind: RowKind
    block: Block | None
    base: int | None = None
    head: int | None = None
    hidden: int = 0
    note: int = 0
    after_cut: bool = False

    def line(self, side: Side) -> int | None:
        """Return the line number on one side."""
        return self.base if side is Side.BASE else self.head

    @property
    def has_line(self) -> bool:
        """Whether a line of the file stands here."""
        return self.kind not in (RowKind.FOLD, RowKind.NOTE)

    @property
    def side(self) -> Side:
        """The side that the row is about: the head where it has a line."""
        return Side.BASE if self.head is None else Side.HEAD
