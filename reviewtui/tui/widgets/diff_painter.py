"""Draws one row of the diff: gutter with numbers, verdicts and signs, then the text of one side or of both."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from rich.segment import Segment
from textual.strip import Strip

from reviewtui.model import Verdict
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.layout import Row, RowKind
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.source_line import Ground, Inks, SourceLine, paint

if TYPE_CHECKING:
    from rich.style import Style

Marks: TypeAlias = Mapping[tuple[Side, int], Verdict]

_GROUNDS = {
    (RowKind.REMOVED, Side.BASE): Ground.REMOVED,
    (RowKind.CHANGED, Side.BASE): Ground.REMOVED,
    (RowKind.ADDED, Side.HEAD): Ground.ADDED,
    (RowKind.CHANGED, Side.HEAD): Ground.ADDED,
}
_SIGNS = {Ground.REMOVED: "-", Ground.ADDED: "+"}
# Around the numbers: the verdict's glyph before, and the mark of a comment, the sign and a blank after.
_GUTTER_EXTRA = 4


@dataclass(frozen=True, slots=True)
class Look:
    """The styles of the diff as the style sheet gives them."""

    inks: Inks
    gutters: Mapping[Ground, Style]
    verdicts: Mapping[Verdict, Style]
    said: Style
    fold: Style
    cursor: Style
    glyphs: Glyphs


@dataclass(frozen=True, slots=True)
class View:
    """The window on a row: cells in all, first cell of the text that is in sight, and whether the cursor is here."""

    width: int
    scroll_x: int
    cursor: bool


@dataclass(frozen=True, slots=True)
class Painter:
    """Everything but the row: the file, the verdicts at its lines, those with comments, the mode and the styles."""

    file: FileDiff
    marks: Marks
    said: Collection[tuple[Side, int]]
    split: bool
    look: Look

    def text_width(self, width: int) -> int:
        """Return how many cells of a line's text fit into a view."""
        if self.split:
            return max(1, (width - 1) // 2 - self.file.digits - _GUTTER_EXTRA)
        return max(1, width - 2 * self.file.digits - _GUTTER_EXTRA - 1)

    def paint(self, row: Row, view: View) -> Strip:
        """Return a row as a strip of exactly the view's width."""
        if row.kind is RowKind.FOLD:
            return self._fold(row, view)
        if not self.split:
            return self._unified(row, view)
        base_width = (view.width - 1) // 2
        base = self._half(row, Side.BASE, base_width, view)
        head = self._half(row, Side.HEAD, view.width - 1 - base_width, view)
        return Strip.join([base, Strip([Segment(self.look.glyphs.bar, self.look.gutters[Ground.SAME])]), head])

    def _fold(self, row: Row, view: View) -> Strip:
        glyphs = self.look.glyphs
        text = f" {glyphs.fold} {row.hidden:,} unchanged lines"
        style = self.look.cursor if view.cursor else self.look.fold
        return Strip([Segment(text, style)]).adjust_cell_length(view.width, style)

    def _unified(self, row: Row, view: View) -> Strip:
        side = Side.BASE if row.head is None else Side.HEAD
        numbers = f"{self._number(row.base)} {self._number(row.head)}"
        gutter = self._gutter(row, side, numbers, view)
        return Strip.join([gutter, self._text(row, side, view.width - gutter.cell_length, view)])

    def _half(self, row: Row, side: Side, width: int, view: View) -> Strip:
        line = row.line(side)
        if line is None:
            return Strip([Segment(" " * width, self.look.inks[Ground.ABSENT, None])], width)
        gutter = self._gutter(row, side, self._number(line), view)
        return Strip.join([gutter, self._text(row, side, width - gutter.cell_length, view)])

    def _gutter(self, row: Row, side: Side, numbers: str, view: View) -> Strip:
        ground = _GROUNDS.get((row.kind, side), Ground.SAME)
        style = self.look.cursor if view.cursor else self.look.gutters[ground]
        sides = (side,) if self.split else tuple(Side)
        places = [(each, line) for each in sides if (line := row.line(each)) is not None]
        found = [self.marks[place] for place in places if place in self.marks]
        mark = Segment(" ", style)
        if found:
            worst = max(found)
            ink = style + self.look.verdicts[worst]
            mark = Segment(self.look.glyphs.verdict(worst), ink)
        said = Segment(" ", style)
        if any(place in self.said for place in places):
            said = Segment(self.look.glyphs.comment, style + self.look.said)
        sign = _SIGNS.get(ground, " ")
        return Strip([mark, Segment(numbers, style), said, Segment(f"{sign} ", style)])

    def _text(self, row: Row, side: Side, width: int, view: View) -> Strip:
        line = row.line(side)
        ground = _GROUNDS.get((row.kind, side), Ground.SAME)
        if line is None:
            return Strip.blank(width, self.look.inks[ground, None])
        words = self.file.lines.words(row.block, side, line) if ground is not Ground.SAME else ()
        source = SourceLine(self.file.text(side, line), ground, self.file.colored(side, line), words)
        return paint(source, self.look.inks, view.scroll_x, width, self.look.glyphs.ellipsis)

    def _number(self, line: int | None) -> str:
        return f"{line + 1 if line is not None else '':>{self.file.digits}}"
