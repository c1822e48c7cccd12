"""Draws one row of the diff: gutter with numbers, verdicts and signs, then the text of one side or of both."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.strip import Strip

from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face, Row, RowKind
from reviewtui.tui.line_marks import Marks
from reviewtui.tui.widgets.diff_look import Look
from reviewtui.tui.widgets.fold_row import fold_segments
from reviewtui.tui.widgets.source_line import Ground, paint

if TYPE_CHECKING:
    from rich.style import Style

_GROUNDS = {
    (RowKind.REMOVED, Side.BASE): Ground.REMOVED,
    (RowKind.CHANGED, Side.BASE): Ground.REMOVED,
    (RowKind.ADDED, Side.HEAD): Ground.ADDED,
    (RowKind.CHANGED, Side.HEAD): Ground.ADDED,
}
_SIGNS = {Ground.REMOVED: "-", Ground.ADDED: "+"}
# Behind the numbers: the mark of a comment, the sign and a blank.
_GUTTER_EXTRA = 3
_MANY = 9
# So many characters to the left of the view are looked at, to tell whether any of them are no blanks.
_LOOKED_AT = 200


@dataclass(frozen=True, slots=True)
class View:
    """The window on a row: cells in all, first cell of the text that is in sight, and whether the cursor is here."""

    width: int
    scroll_x: int
    cursor: bool
    selected: bool = False


@dataclass(frozen=True)
class Painter:
    """Everything but the row: the file, the findings at its lines, those with comments, the face and the styles."""

    file: FileDiff
    marks: Marks
    said: Collection[tuple[Side, int]]
    face: Face
    side: Side
    look: Look

    @cached_property
    def _mark_width(self) -> int:
        """How many cells the marks take: where any line has several findings, their number and a blank come behind."""
        return 3 if any(len(mark.findings) > 1 for mark in self.marks.values()) else 1

    def text_width(self, width: int) -> int:
        """Return how many cells of a line's text fit into a view."""
        extra = _GUTTER_EXTRA + self._mark_width
        match self.face:
            case Face.SPLIT:
                return max(1, (width - 1) // 2 - self.file.digits - extra)
            case Face.UNIFIED:
                return max(1, width - 2 * self.file.digits - extra - 1)
            case Face.SOURCE:
                return max(1, width - self.file.digits - extra)

    def in_gutter(self, cell: int, width: int) -> bool:
        """Whether a cell of a row stands before the text, where the marks are."""
        half = (width - 1) // 2 if self.face is Face.SPLIT else width
        place = cell if cell < half else cell - half - 1
        return 0 <= place < half - self.text_width(width)

    def paint(self, row: Row, view: View) -> Strip:
        """Return a row as a strip of exactly the view's width."""
        strip = self._painted(row, view).adjust_cell_length(view.width, self.look.inks[Ground.SAME, None])
        return _over(strip, self.look.selected) if view.selected else strip

    def _painted(self, row: Row, view: View) -> Strip:
        if row.kind is RowKind.NOTE:
            return self._bar(f" {self.look.glyphs.fold} {self.file.notes[row.note]}", self.look.note, view)
        if row.kind is RowKind.FOLD:
            style = self.look.cursor if view.cursor else self.look.fold
            return Strip(fold_segments(row.hidden, view.width, self.look.glyphs, style)).adjust_cell_length(
                view.width, style
            )
        if self.face is not Face.SPLIT:
            return self._whole(row, view)
        base_width = (view.width - 1) // 2
        base = self._half(row, Side.BASE, base_width, view)
        head = self._half(row, Side.HEAD, view.width - 1 - base_width, view)
        return Strip.join([base, Strip([Segment(self.look.glyphs.bar, self.look.gutters[Ground.SAME])]), head])

    def _bar(self, text: str, style: Style, view: View) -> Strip:
        shown = self.look.cursor if view.cursor else style
        return Strip([Segment(text, shown)]).adjust_cell_length(view.width, shown)

    def _whole(self, row: Row, view: View) -> Strip:
        if self.face is Face.SOURCE:
            side, numbers = self.side, self._number(row.line(self.side))
        else:
            side, numbers = row.side, f"{self._number(row.base)} {self._number(row.head)}"
        gutter = self._gutter(row, side, numbers, view)
        return Strip.join([gutter, self._text(row, side, view.width - gutter.cell_length, view)])

    def _half(self, row: Row, side: Side, width: int, view: View) -> Strip:
        line = row.line(side)
        if line is None:
            return Strip([Segment(" " * width, self.look.inks[Ground.ABSENT, None])], width)
        gutter = self._gutter(row, side, self._number(line), view)
        # A window that is too narrow for two gutters shows what it can.
        return Strip.join([gutter, self._text(row, side, width - gutter.cell_length, view)]).crop(0, width)

    def _gutter(self, row: Row, side: Side, numbers: str, view: View) -> Strip:
        ground = _GROUNDS.get((row.kind, side), Ground.SAME)
        style = self.look.cursor if view.cursor else self.look.gutters[ground]
        sides = tuple(Side) if self.face is Face.UNIFIED else (side,)
        places = [(each, line) for each in sides if (line := row.line(each)) is not None]
        said = Segment(" ", style)
        if any(place in self.said for place in places):
            said = Segment(self.look.glyphs.comment, style + self.look.said)
        sign = self.look.glyphs.cut if row.after_cut else _SIGNS.get(ground, " ")
        # Of blanks that are out of sight nobody needs to know.
        hidden = [self.file.text(*place)[: min(view.scroll_x, _LOOKED_AT)] for place in places if view.scroll_x]
        more = self.look.glyphs.left if any(text.strip() for text in hidden) else " "
        return Strip([self._mark(places, style), Segment(numbers, style), said, Segment(f"{sign}{more}", style)])

    def _mark(self, places: list[tuple[Side, int]], style: Style) -> Segment:
        found = [self.marks[place] for place in places if place in self.marks]
        if not found:
            return Segment(" " * self._mark_width, style)
        worst = max(mark.verdict for mark in found)
        # A changed line has the same finding on both sides.
        count = len({finding.fingerprint for mark in found for finding in mark.findings})
        number = (str(count) if count <= _MANY else "+") if count > 1 else ""
        words = f"{self.look.glyphs.verdict(worst)}{number}"
        return Segment(words.ljust(self._mark_width), style + self.look.verdicts[worst])

    def _text(self, row: Row, side: Side, width: int, view: View) -> Strip:
        line = row.line(side)
        ground = _GROUNDS.get((row.kind, side), Ground.SAME)
        if line is None or width <= 0:
            return Strip.blank(max(0, width), self.look.inks[ground, None])
        words = self.file.lines.words(row.block, side, line) if ground is not Ground.SAME and row.block else ()
        stretch = self.file.stretch((side, line), words, view.scroll_x, width)
        return paint(stretch, ground, self.look.inks, (view.scroll_x, width), self.look.glyphs.ellipsis)

    def _number(self, line: int | None) -> str:
        return f"{line + 1 if line is not None else '':>{self.file.digits}}"


def _over(strip: Strip, style: Style) -> Strip:
    """Return a strip with a style laid over what it has."""
    return Strip([Segment(text, (own + style) if own else style) for text, own, _ in strip], strip.cell_length)
