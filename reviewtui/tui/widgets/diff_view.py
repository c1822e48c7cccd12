"""The diff: a view on lines that draws only what is in sight, side by side where there is room for it."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from rich.style import Style
from textual.cache import LRUCache
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from reviewtui.model import Verdict
from reviewtui.tui.actions import Place
from reviewtui.tui.conversations import Line
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.highlight import Role
from reviewtui.tui.diff.layout import Layout, RowKind
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.diff_painter import Look, Marks, Painter, View
from reviewtui.tui.widgets.line_view import LineView
from reviewtui.tui.widgets.source_line import WORD, Ground

if TYPE_CHECKING:
    from textual.binding import BindingType

# Side by side needs this many columns of its own to be read with comfort.
SPLIT_WIDTH = 100
KEPT_STRIPS = 512
# How far one key goes sideways.
SIDE_STEP = 8
# A minified line is reachable this far to the right; the gutter of scrolling would be useless beyond.
MAX_TEXT = 100_000
# Lines kept in sight above a place that was jumped to.
LEAD = 4
UNDERLINED = Style(underline=True)


class DiffView(LineView):
    """Shows one `FileDiff`; the cursor is a row."""

    PLACES = (Place.DIFF, Place.FINDINGS, Place.REVIEW, Place.ANYWHERE)
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.DIFF, Place.FINDINGS)]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *(f"diff--{ground.value}" for ground in Ground),
        *(f"diff--{role.value}" for role in Role),
        *(f"diff--{verdict.word}" for verdict in Verdict),
        "diff--gutter",
        "diff--said",
        "diff--fold",
        "diff--cursor",
    }

    @dataclass
    class Wanted(Message):
        """The comments on the line under the cursor are wanted."""

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._file: FileDiff | None = None
        self._layout: Layout | None = None
        self._marks: Marks = {}
        self._said: Collection[Line] = ()
        self._painter: Painter | None = None
        self._turned: bool | None = None
        self._message = ""
        self._strips: LRUCache[tuple[int, int, int, bool], Strip] = LRUCache(KEPT_STRIPS)

    @property
    def split(self) -> bool:
        """Whether both sides stand beside each other: by width, unless somebody chose."""
        return self.room >= SPLIT_WIDTH if self._turned is None else self._turned

    @property
    def file(self) -> FileDiff | None:
        """The file that is shown."""
        return self._file

    def say(self, message: str) -> None:
        """Show a sentence in the place of a file."""
        self._file = self._layout = self._painter = None
        self._message = message
        self.virtual_size = Size(0, 0)
        self._forget()

    def show(self, file: FileDiff, marks: Marks, said: Collection[Line]) -> None:
        """Show a file with verdicts and comments at its lines; the cursor stands at the top until `go_to`."""
        self._file, self._marks, self._said = file, marks, said
        self._layout = Layout(file.lines, split=self.split)
        self.cursor = 0
        self._renew()
        self.scroll_to(0, 0, animate=False, immediate=True)

    def tell(self, said: Collection[Line]) -> None:
        """Take over which lines have comments."""
        if said != self._said:
            self._said = said
            self._renew()

    @property
    def here(self) -> Line | None:
        """The line under the cursor, that of the head where there are two; None at a fold."""
        if self._layout is None or not self._layout.height:
            return None
        row = self._layout.row(self.cursor)
        if row.kind is RowKind.FOLD:
            return None
        side = Side.BASE if row.head is None else Side.HEAD
        line = row.line(side)
        return None if line is None else (side, line)

    def go_to(self, side: Side, line: int, column: int = 0) -> None:
        """Bring a line (from 0) into sight, unfolded, with the cursor on it."""
        if self._layout is None:
            return
        layout = self._layout.reveal(side, line)
        if layout is not self._layout:
            self._layout = layout
            self._renew()
        self.put_cursor(layout.row_of(side, line))
        self._lead(column)
        # A file that was shown in this very moment can be scrolled only once it has been laid out.
        self.call_after_refresh(self._lead, column)

    def turn(self) -> None:
        """Change between side by side and unified; the line under the cursor stays in sight."""
        self._turned = not self.split
        self._relayout()

    @property
    def row_count(self) -> int:
        """How many rows the layout has."""
        return self._layout.height if self._layout is not None else 0

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window, or the sentence that stands in the place of a file."""
        return super().render_line(y) if self._layout is not None else self._blank(y, self.size.width)

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one row, or take it from those drawn before."""
        cursor = row == self.cursor
        key = (row, self.scroll_offset.x, width, cursor)
        strip = self._strips.get(key)
        if strip is None:
            if self._painter is None or self._layout is None:
                return Strip.blank(width, self.rich_style)
            strip = self._painter.paint(self._layout.row(row), View(width, self.scroll_offset.x, cursor))
            self._strips[key] = strip
        return strip

    def notify_style_update(self) -> None:
        """Paint anew when the theme changes; the styles of the parts are there only afterwards."""
        super().notify_style_update()
        self.call_after_refresh(self._renew)

    def on_resize(self) -> None:
        """Choose the mode anew; a narrow window has no room for two sides."""
        super().on_resize()
        if self._layout is not None and self._layout.split != self.split:
            self._relayout()
        else:
            self._renew()

    def row_clicked(self) -> None:
        """Open the fold or the comments that were clicked."""
        self.action_open()

    def action_sideways(self, direction: int) -> None:
        """Show what is further right (1) or left (-1)."""
        self.scroll_to(x=self.scroll_offset.x + direction * SIDE_STEP, animate=False, immediate=True)

    def action_line_start(self) -> None:
        """Show the lines from their beginning."""
        self.scroll_to(x=0, animate=False, immediate=True)

    def action_open(self) -> None:
        """Show more of the fold under the cursor, or the comments on the line."""
        if self.here in self._said:
            self.post_message(self.Wanted())
        elif self._layout is not None and self._layout.height:
            self._layout = self._layout.open(self.cursor)
            self._renew()

    def _lead(self, column: int) -> None:
        """Put the cursor's row a third down the window, and a column far to the right into its middle."""
        text_width = self._painter.text_width(self.room) if self._painter is not None else self.room
        self.scroll_to(
            column - text_width // 2 if column > text_width else 0,
            max(0, self.cursor - max(LEAD, self.size.height // 3)),
            animate=False,
            immediate=True,
        )

    def _relayout(self) -> None:
        """Lay the same file out in the other mode, and stay at the line."""
        if self._layout is None or self._file is None:
            return
        row = self._layout.row(min(self.cursor, self._layout.height - 1)) if self._layout.height else None
        self._layout = Layout(self._file.lines, split=self.split, opened=self._layout.opened)
        self._renew()
        if row is not None:
            side = Side.BASE if row.head is None else Side.HEAD
            self.put_cursor(self._layout.row_of(side, row.line(side) or 0))

    def _renew(self) -> None:
        """Take over a new layout or width: the size of what can be scrolled, and fresh strips."""
        if self._file is None or self._layout is None:
            return
        self._painter = Painter(self._file, self._marks, self._said, self.split, self._look())
        hidden = max(0, min(self._file.widest, MAX_TEXT) - self._painter.text_width(self.room))
        self.virtual_size = Size(self.room + hidden, self._layout.height)
        self._forget()

    def _forget(self) -> None:
        self.border_subtitle = "" if self._layout is None else "side by side" if self._layout.split else "unified"
        self._strips.clear()
        self.refresh()

    def _blank(self, y: int, width: int) -> Strip:
        if y != 1 or not self._message:
            return Strip.blank(width, self.rich_style)
        text = shortened(plain(self._message), max(0, width - 4))
        return Strip([Segment(f"  {text}", self.rich_style)]).adjust_cell_length(width, self.rich_style)

    def _look(self) -> Look:
        whole, part = self.get_component_rich_style, partial(self.get_component_rich_style, partial=True)
        grounds = {ground: whole(f"diff--{ground.value}") for ground in Ground}
        if self.app.no_color:
            # Without colors, what differs within a line still has to be seen.
            grounds |= {ground: grounds[ground] + UNDERLINED for ground in WORD.values()}
        return Look(
            inks={
                (ground, role): style + part(f"diff--{role.value}") if role is not None else style
                for ground, style in grounds.items()
                for role in (None, *Role)
            },
            gutters={ground: style + part("diff--gutter") for ground, style in grounds.items()},
            verdicts={verdict: part(f"diff--{verdict.word}") for verdict in Verdict},
            said=part("diff--said"),
            fold=whole("diff--fold"),
            cursor=whole("diff--cursor"),
            glyphs=self._glyphs,
        )
