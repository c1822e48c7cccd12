"""Lays a line diff out as rows: side by side, unified or one side alone, with unchanged runs folded."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate, chain, pairwise

from reviewtui.tui.diff.blocks import Block
from reviewtui.tui.diff.folding import CONTEXT, Ends, Parts, Range, Segment, merged, opened_at, segments, touched
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.diff.rows import Face, Row, RowKind


class Layout:
    """The rows of a diff; made anew when a fold opens or the face changes, which costs time by changes, not by lines.

    `opened` holds the ranges of base lines that somebody asked to see, `side` is the one that the source shows, and
    `notes` counts the sentences that stand above it all.
    """

    def __init__(
        self,
        diff: LineDiff,
        face: Face,
        *,
        side: Side = Side.HEAD,
        notes: int = 0,
        opened: tuple[Range, ...] = (),
        parts: Parts = (),
    ) -> None:
        """Count the rows; none is made yet. `parts` are the segments of each block when ranges are opened."""
        self.diff, self.face, self.opened, self.side, self.notes = diff, face, opened, side, notes
        blocks = diff.blocks
        self._parts = parts or diff.folded
        if face is Face.SOURCE:
            self._segments = tuple(Segment(block, block.base_count if block.same else None) for block in blocks)
        else:
            self._segments = tuple(chain.from_iterable(self._parts))
        heights = (self._changed(block) if rows is None else rows for block, rows, _ in self._segments)
        self._starts = tuple(accumulate(heights, initial=notes))

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self._starts[-1]

    def row(self, index: int) -> Row:
        """Return one row, counted from 0."""
        if index < self.notes:
            return Row(RowKind.NOTE, None, note=index)
        place = bisect_right(self._starts, index) - 1
        segment, offset = self._segments[place], index - self._starts[place]
        block = segment.block
        if segment.folded:
            return Row(RowKind.FOLD, block, block.base_start, block.head_start, block.base_count)
        if block.same:
            # Changed blocks and others alternate: one without rows stands right before this one.
            after_cut = offset == 0 < place and self._starts[place - 1] == index
            return Row(RowKind.SAME, block, block.base_start + offset, block.head_start + offset, after_cut=after_cut)
        if self.face is Face.SPLIT:
            base, head = self.diff.pairs(block)[offset]
            kind = RowKind.ADDED if base is None else RowKind.REMOVED if head is None else RowKind.CHANGED
            return Row(kind, block, base, head)
        if self.shows(Side.BASE) and offset < block.base_count:
            return Row(RowKind.REMOVED, block, block.base_start + offset)
        above = block.base_count if self.shows(Side.BASE) else 0
        return Row(RowKind.ADDED, block, None, block.head_start + offset - above)

    def row_of(self, side: Side, line: int) -> int:
        """Return the row that shows a line (from 0), or the fold that hides it, or else what stands in its place."""
        if not self._segments:
            return 0
        place = self._place(side, line)
        return min(self._starts[place] + self._offset(self._segments[place], side, line), max(0, self.height - 1))

    def reveal(self, side: Side, line: int) -> Layout:
        """Return a layout in which a line (from 0) is not folded."""
        segment = self._segments[self._place(side, line)] if self._segments else None
        if segment is None or not segment.folded:
            return self
        base_line = segment.block.base_start + line - _range(segment.block, side)[0]
        return self._with((base_line - CONTEXT, base_line + CONTEXT + 1))

    def open(self, index: int, ends: Ends = Ends.BOTH) -> Layout:
        """Return a layout with more of the fold at a row; the same one when the row is no fold."""
        row = self.row(index)
        return self._with(*opened_at(row.block, ends)) if row.kind is RowKind.FOLD and row.block is not None else self

    def open_all(self) -> Layout:
        """Return a layout without folds."""
        return self._with((0, len(self.diff.base)))

    def fold_all(self) -> Layout:
        """Return a layout in which nothing is opened."""
        return Layout(self.diff, self.face, side=self.side, notes=self.notes)

    def turned(self, face: Face, side: Side | None = None) -> Layout:
        """Return the same file in another face, or the other side of it."""
        return Layout(self.diff, face, opened=self.opened, side=side or self.side, notes=self.notes, parts=self._parts)

    def changes(self) -> tuple[int, ...]:
        """Return the first row of every changed block that has one."""
        places = zip(self._segments, pairwise(self._starts), strict=True)
        return tuple(start for segment, (start, stop) in places if segment.rows is None and stop > start)

    def folds(self) -> tuple[int, ...]:
        """Return the row of every fold."""
        places = zip(self._segments, self._starts, strict=False)
        return tuple(start for segment, start in places if segment.folded)

    def _with(self, *ranges: Range) -> Layout:
        """Return a layout in which these base lines are shown too; only the blocks that hold them are looked at."""
        opened, blocks, parts = merged((*self.opened, *ranges)), self.diff.blocks, list(self._parts)
        for index in touched(blocks, ranges):
            parts[index] = segments(blocks, index, opened)
        return Layout(self.diff, self.face, opened=opened, side=self.side, notes=self.notes, parts=tuple(parts))

    def shows(self, side: Side) -> bool:
        """Whether the changed lines of a side have rows."""
        return self.face is not Face.SOURCE or side is self.side

    def _changed(self, block: Block) -> int:
        """Return how many rows a changed block has."""
        if self.face is Face.SPLIT:
            return len(self.diff.pairs(block))
        base = block.base_count if self.shows(Side.BASE) else 0
        return base + (block.head_count if self.shows(Side.HEAD) else 0)

    def _place(self, side: Side, line: int) -> int:
        """Return the segment that holds a line; the last one for what is past the end."""
        return max(0, bisect_right(self._segments, line, key=lambda segment: _range(segment.block, side)[0]) - 1)

    def _offset(self, segment: Segment, side: Side, line: int) -> int:
        block = segment.block
        start, stop = _range(block, side)
        if segment.folded or start == stop:
            return 0
        offset = min(line, stop - 1) - start
        if block.same:
            return offset
        if not self.shows(side):
            return 0
        if self.face is Face.SPLIT:
            shown = [old if side is Side.BASE else new for old, new in self.diff.pairs(block)]
            return shown.index(start + offset)
        return offset + (block.base_count if side is Side.HEAD and self.shows(Side.BASE) else 0)


def _range(block: Block, side: Side) -> Range:
    return (block.base_start, block.base_stop) if side is Side.BASE else (block.head_start, block.head_stop)
