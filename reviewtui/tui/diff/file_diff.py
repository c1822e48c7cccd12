"""One file on both sides, ready to be shown: its lines, their differences, and their colors when looked at."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from reviewtui.tui.diff.cells import CellIndex
from reviewtui.tui.diff.file_text import read_lines, unseen_changes
from reviewtui.tui.diff.highlight import LONG, MAX_COLORED, Colored, Highlighter
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.diff.words import Span
from reviewtui.tui.text_safe import plain

KEPT_LINES = 4_096
KEPT_LONG_LINES = 64


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a line as it is shown: its text begins in `cell`; colors and words count from its first character."""

    text: str
    cell: int
    colored: tuple[Colored, ...]
    words: tuple[Span, ...]
    more: bool


class FileDiff:
    """The two versions of one file; the text of either may be missing."""

    def __init__(self, path: str, base_text: str | None, head_text: str | None) -> None:
        """Compare the versions; `path` is the name to show, the head's where it has one."""
        self.path = path
        self.in_base = base_text is not None
        self.in_head = head_text is not None
        pool: dict[str, str] = {}
        base, head = read_lines(base_text, pool), read_lines(head_text, pool)
        self.lines = LineDiff(base.lines, head.lines)
        self.notes = unseen_changes(base, head) if self.in_base and self.in_head else ()
        # Per object, so that the lines go when the file goes.
        self._text = lru_cache(KEPT_LINES)(self._plain)
        self._cells = lru_cache(KEPT_LONG_LINES)(self._measured)
        self._highlighters = {side: self._highlighter(side) for side in Side}

    def prepare(self) -> None:
        """Do what takes long once, so that no key waits for it."""
        for side, highlighter in self._highlighters.items():
            highlighter.prepare()
            for line, text in enumerate(self.lines.lines(side)):
                if len(text) > LONG:
                    self.width(side, line)
        # Asked for here, they are there when the screen wants them.
        _ = self.lines.folded, self.widest
        for block in self.lines.blocks:
            if block.same:
                continue
            for base, head in self.lines.pairs(block):
                self._prepare_pair(base, head)

    def text(self, side: Side, line: int) -> str:
        """Return a line (from 0) as it may be shown."""
        return self._text(side, line)

    def stretch(self, row: tuple[Side, int], words: tuple[Span, ...], start: int, width: int) -> Stretch:
        """Return what of a line is seen in so many cells from `start` on; short lines are given whole."""
        side, line = row
        text = self.text(side, line)
        if len(text) <= MAX_COLORED:
            return Stretch(text, 0, self._highlighters[side].colored(line), words, more=False)
        cells = self._cells(side, line)
        first = cells.character_at(start)
        # Marks take no cell, so that more characters may be in view than there are cells.
        stop = min(len(text), cells.character_at(start + width) + 1)
        colored = self._highlighters[side].colored_within(line, first, stop)
        seen = tuple((max(0, begin - first), end - first) for begin, end in words if begin < stop and end > first)
        return Stretch(text[first:stop], cells.cell_of(first), colored, seen, more=stop < len(text))

    def cell_of(self, side: Side, line: int, column: int) -> int:
        """Return the cell in which a column of the source (from 0) is shown: tabs and escapes take more than one."""
        return self.cells_to(side, line, len(plain(self.lines.lines(side)[line][:column])))

    def cells_to(self, side: Side, line: int, character: int) -> int:
        """Return the cell in which a character of a line, as it is shown, begins."""
        return self._cells(side, line).cell_of(character)

    def character_at(self, side: Side, line: int, cell: int) -> int:
        """Return the character of a line, as it is shown, that stands in a cell."""
        return self._cells(side, line).character_at(cell)

    def width(self, side: Side, line: int) -> int:
        """Return how many cells a line takes."""
        return self._cells(side, line).width

    @cached_property
    def widest(self) -> int:
        """How many cells the longest line has, or nearly so."""
        found = 0
        for side in Side:
            lines = self.lines.lines(side)
            if lines:
                longest = max(range(len(lines)), key=lambda number: len(lines[number]))
                # Another line may be wider, if its signs are.
                found = max(found, self._cells(side, longest).width)
        return found

    @property
    def digits(self) -> int:
        """How many digits the largest line number has."""
        return len(str(max(len(self.lines.base), len(self.lines.head), 1)))

    def _prepare_pair(self, base: int | None, head: int | None) -> None:
        if base is None or head is None:
            return
        if max(len(self.lines.base[base]), len(self.lines.head[head])) > LONG:
            self.lines.marks(base, head)

    def _plain(self, side: Side, line: int) -> str:
        return plain(self.lines.lines(side)[line])

    def _measured(self, side: Side, line: int) -> CellIndex:
        return CellIndex(self.text(side, line))

    def _highlighter(self, side: Side) -> Highlighter:
        return Highlighter(self.lines.lines(side), lambda line: self.text(side, line))
