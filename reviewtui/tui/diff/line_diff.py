"""Two versions of one file as lines, with the blocks that differ and, when asked, the lines that belong together."""

from __future__ import annotations

from enum import Enum
from functools import cached_property

from reviewtui.tui.diff.blocks import Block, compare_lines
from reviewtui.tui.diff.folding import Parts, segments
from reviewtui.tui.diff.words import Pair, Span, pair_lines, word_marks
from reviewtui.tui.text_safe import plain

Marks = tuple[tuple[Span, ...], tuple[Span, ...]]


class Side(Enum):
    """The two versions that are compared."""

    BASE = "base"
    HEAD = "head"


class LineDiff:
    """The lines of both sides and their blocks; pairs and word marks are made on demand and kept."""

    def __init__(self, base: tuple[str, ...], head: tuple[str, ...]) -> None:
        """Compare at once: the 660,000 lines of two large versions take about half a second."""
        self.base = base
        self.head = head
        self.blocks = compare_lines(base, head)
        self._pairs: dict[Block, tuple[Pair, ...]] = {}
        self._partners: dict[Block, dict[tuple[Side, int], int]] = {}
        self._words: dict[tuple[int, int], Marks] = {}

    @cached_property
    def folded(self) -> Parts:
        """What is shown and what is folded of each block, before anybody opens more."""
        return tuple(segments(self.blocks, index, ()) for index in range(len(self.blocks)))

    def lines(self, side: Side) -> tuple[str, ...]:
        """Return the lines of one side."""
        return self.base if side is Side.BASE else self.head

    def pairs(self, block: Block) -> tuple[Pair, ...]:
        """Return the lines of a changed block side by side, as line numbers from 0."""
        known = self._pairs.get(block)
        if known is None:
            offsets = pair_lines(
                self.base[block.base_start : block.base_stop], self.head[block.head_start : block.head_stop]
            )
            known = tuple((_moved(old, block.base_start), _moved(new, block.head_start)) for old, new in offsets)
            self._pairs[block] = known
        return known

    def words(self, block: Block, side: Side, line: int) -> tuple[Span, ...]:
        """Return the character ranges, in the text as it is shown, that differ from the line beside it."""
        partner = self.partner(block, side, line)
        if partner is None:
            return ()
        marks = self.marks(*((line, partner) if side is Side.BASE else (partner, line)))
        return marks[0] if side is Side.BASE else marks[1]

    def marks(self, base_line: int, head_line: int) -> Marks:
        """Return the character ranges that differ between two lines, on each side."""
        marks = self._words.get((base_line, head_line))
        if marks is None:
            marks = word_marks(plain(self.base[base_line]), plain(self.head[head_line]))
            self._words[base_line, head_line] = marks
        return marks

    def partner(self, block: Block, side: Side, line: int) -> int | None:
        """Return the line of the other side that stands beside one of a changed block."""
        partners = self._partners.get(block)
        if partners is None:
            partners = {}
            for old, new in self.pairs(block):
                if old is not None and new is not None:
                    partners[Side.BASE, old] = new
                    partners[Side.HEAD, new] = old
            self._partners[block] = partners
        return partners.get((side, line))


def _moved(offset: int | None, start: int) -> int | None:
    return None if offset is None else offset + start
