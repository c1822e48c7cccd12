"""Lays a line diff out as rows: side by side or unified, with unchanged runs folded until somebody opens them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import accumulate

from reviewtui.tui.diff.blocks import Block
from reviewtui.tui.diff.line_diff import LineDiff, Side

# Unchanged lines shown around each change.
CONTEXT = 3
# Fewer lines are shown: a fold takes a row itself, and a step of the reader.
LEAST_FOLD = 4
# How many lines come out at each end of a fold when it is opened.
OPENED_LINES = 20

Range = tuple[int, int]


class RowKind(Enum):
    """What a row shows; CHANGED occurs side by side only, where old and new stand in one row."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"
    FOLD = "fold"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: line numbers from 0 (None: nothing on that side); `hidden` counts the lines of a fold."""

    kind: RowKind
    block: Block
    base: int | None
    head: int | None
    hidden: int = 0

    def line(self, side: Side) -> int | None:
        """Return the line number on one side."""
        return self.base if side is Side.BASE else self.head


@dataclass(frozen=True, slots=True)
class _Segment:
    block: Block
    folded: bool = False


class Layout:
    """The rows of a diff; made anew when a fold opens or the mode changes, which costs time by changes, not by lines.

    `opened` holds the ranges of base lines that somebody asked to see.
    """

    def __init__(self, diff: LineDiff, *, split: bool, opened: tuple[Range, ...] = ()) -> None:
        """Count the rows; none is made yet."""
        self.diff = diff
        self.split = split
        self.opened = opened
        self._segments = tuple(_segments(diff.blocks, opened))
        self._starts = tuple(accumulate((self._height(segment) for segment in self._segments), initial=0))

    @property
    def height(self) -> int:
        """How many rows there are."""
        return self._starts[-1]

    def row(self, index: int) -> Row:
        """Return one row, counted from 0."""
        place = bisect_right(self._starts, index) - 1
        segment, offset = self._segments[place], index - self._starts[place]
        block = segment.block
        if segment.folded:
            return Row(RowKind.FOLD, block, block.base_start, block.head_start, block.base_count)
        if block.same:
            return Row(RowKind.SAME, block, block.base_start + offset, block.head_start + offset)
        if self.split:
            base, head = self.diff.pairs(block)[offset]
            kind = RowKind.ADDED if base is None else RowKind.REMOVED if head is None else RowKind.CHANGED
            return Row(kind, block, base, head)
        if offset < block.base_count:
            return Row(RowKind.REMOVED, block, block.base_start + offset, None)
        return Row(RowKind.ADDED, block, None, block.head_start + offset - block.base_count)

    def row_of(self, side: Side, line: int) -> int:
        """Return the row that shows a line (from 0), or the fold that hides it; past the end, the last."""
        for place, segment in enumerate(self._segments):
            start, stop = _range(segment.block, side)
            if start <= line < stop:
                return self._starts[place] + self._offset(segment, side, line)
        return max(0, self.height - 1)

    def reveal(self, side: Side, line: int) -> Layout:
        """Return a layout in which a line (from 0) is not folded."""
        for segment in self._segments:
            start, stop = _range(segment.block, side)
            if segment.folded and start <= line < stop:
                base_line = segment.block.base_start + line - start
                return self._with((base_line - CONTEXT, base_line + CONTEXT + 1))
        return self

    def open(self, index: int) -> Layout:
        """Return a layout with more of the fold at a row; the same one when the row is no fold."""
        row = self.row(index)
        if row.kind is not RowKind.FOLD:
            return self
        block = row.block
        if block.base_count <= 2 * OPENED_LINES:
            return self._with((block.base_start, block.base_stop))
        return self._with(
            (block.base_start, block.base_start + OPENED_LINES), (block.base_stop - OPENED_LINES, block.base_stop)
        )

    def changes(self) -> tuple[int, ...]:
        """Return the first row of every changed block."""
        pairs = zip(self._segments, self._starts, strict=False)
        return tuple(start for segment, start in pairs if not segment.block.same)

    def _with(self, *ranges: Range) -> Layout:
        return Layout(self.diff, split=self.split, opened=(*self.opened, *ranges))

    def _height(self, segment: _Segment) -> int:
        block = segment.block
        if segment.folded:
            return 1
        if block.same:
            return block.base_count
        return len(self.diff.pairs(block)) if self.split else block.base_count + block.head_count

    def _offset(self, segment: _Segment, side: Side, line: int) -> int:
        block = segment.block
        start, _ = _range(block, side)
        if segment.folded:
            return 0
        if block.same:
            return line - start
        if self.split:
            shown = [old if side is Side.BASE else new for old, new in self.diff.pairs(block)]
            return shown.index(line)
        return line - start + (block.base_count if side is Side.HEAD else 0)


def _range(block: Block, side: Side) -> Range:
    return (block.base_start, block.base_stop) if side is Side.BASE else (block.head_start, block.head_stop)


def _segments(blocks: tuple[Block, ...], opened: tuple[Range, ...]) -> Iterator[_Segment]:
    last = len(blocks) - 1
    for index, block in enumerate(blocks):
        if not block.same:
            yield _Segment(block)
            continue
        after_change = (block.base_start, block.base_start + (CONTEXT if index else 0))
        before_change = (block.base_stop - (CONTEXT if index < last else 0), block.base_stop)
        yield from _folded(block, sorted((after_change, before_change, *opened)))


def _folded(block: Block, shown: list[Range]) -> Iterator[_Segment]:
    """Split an unchanged block into the sorted ranges of base lines that are shown, and folds for the rest."""
    shift = block.head_start - block.base_start

    def part(start: int, stop: int, *, folded: bool) -> _Segment:
        shown_block = replace(block, base_start=start, base_stop=stop, head_start=start + shift, head_stop=stop + shift)
        return _Segment(shown_block, folded and stop - start >= LEAST_FOLD)

    done = block.base_start
    for start, stop in shown:
        first, end = max(start, done), min(stop, block.base_stop)
        if first >= end:
            continue
        if first > done:
            yield part(done, first, folded=True)
        yield part(first, end, folded=False)
        done = end
    if done < block.base_stop:
        yield part(done, block.base_stop, folded=True)
