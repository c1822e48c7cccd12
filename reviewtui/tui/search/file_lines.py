"""The lines of a file on both sides as one row of lines to be searched: what is the same stands there but once."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from reviewtui.tui.diff.line_diff import LineDiff, Side

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from reviewtui.tui.diff.blocks import Block


class FileLines:
    """The lines in the order of the file; in a changed block those of the base come first."""

    def __init__(self, diff: LineDiff, sides: Collection[Side]) -> None:
        """Count the lines of these sides."""
        self.diff = diff
        self.sides = sides
        self._starts = tuple(accumulate(map(self._height, diff.blocks), initial=0))

    @property
    def length(self) -> int:
        """How many lines there are."""
        return self._starts[-1]

    def lines(self, start: int, stop: int) -> list[str]:
        """Return some of the lines as they stand in the file."""
        found: list[str] = []
        place = max(0, bisect_right(self._starts, start) - 1)
        while len(found) < stop - start and place < len(self.diff.blocks):
            first = start + len(found) - self._starts[place]
            found += self._lines(self.diff.blocks[place], first, stop - start - len(found))
            place += 1
        return found

    def at(self, number: int) -> tuple[Side, int]:
        """Return the side and the line (from 0) of a number."""
        place = min(bisect_right(self._starts, number), len(self.diff.blocks)) - 1
        base, head = self._ranges(self.diff.blocks[place])
        offset = number - self._starts[place]
        return (Side.BASE, base[offset]) if offset < len(base) else (Side.HEAD, head[offset - len(base)])

    def number(self, side: Side, line: int) -> int:
        """Return the number of a line, or of one near it where it is not looked at."""
        starts = [block.base_start if side is Side.BASE else block.head_start for block in self.diff.blocks]
        place = max(0, bisect_right(starts, line) - 1)
        if not starts or not self.length:
            return 0
        block = self.diff.blocks[place]
        before = len(self._ranges(block)[0]) if side is Side.HEAD and not block.same else 0
        return min(self._starts[place] + before + max(0, line - starts[place]), self.length - 1)

    def _height(self, block: Block) -> int:
        return len(self._ranges(block)[0]) + len(self._ranges(block)[1])

    def _lines(self, block: Block, first: int, count: int) -> Sequence[str]:
        """Return so many lines of a block, as far as it has them."""
        base, head = self._ranges(block)
        of_base = base[first : first + count]
        of_head = head[max(0, first - len(base)) : max(0, first + count - len(base))]
        return self.diff.base[of_base.start : of_base.stop] + self.diff.head[of_head.start : of_head.stop]

    def _ranges(self, block: Block) -> tuple[range, range]:
        """Return the lines of a block on both sides; what is the same, or not looked at, on one of them only."""
        base, head = range(block.base_start, block.base_stop), range(block.head_start, block.head_stop)
        if Side.HEAD not in self.sides:
            return base, range(0)
        return (range(0), head) if block.same or Side.BASE not in self.sides else (base, head)
