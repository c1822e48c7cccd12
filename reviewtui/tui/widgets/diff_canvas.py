"""The rows of a file on both sides, drawn as far as they are in sight, in the face that was chosen."""

from __future__ import annotations

from collections.abc import Collection
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from rich.segment import Segment
from textual.cache import LRUCache
from textual.geometry import Size
from textual.strip import Strip

from reviewtui.counting import counted
from reviewtui.tui.conversations import Line
from reviewtui.tui.diff.copying import copied_lines
from reviewtui.tui.diff.faces import face_of
from reviewtui.tui.diff.file_diff import FileDiff
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.diff.rows import Face, Row, RowKind
from reviewtui.tui.line_marks import Marks
from reviewtui.tui.text_safe import plain, shortened
from reviewtui.tui.theme import Glyphs
from reviewtui.tui.widgets.diff_look import CLASSES, Look, look_of
from reviewtui.tui.widgets.diff_painter import Painter, View
from reviewtui.tui.widgets.selectable_lines import SelectableLines

if TYPE_CHECKING:
    from rich.style import Style

KEPT_STRIPS = 512
# Lines kept in sight above a place that was jumped to.
LEAD = 4
# Cells kept in sight beside what a jump is to.
AROUND_COLUMN = 4


class DiffCanvas(SelectableLines):
    """Shows one `FileDiff`; the cursor is a row."""

    COMPONENT_CLASSES: ClassVar[set[str]] = CLASSES

    def __init__(self, glyphs: Glyphs, *, id: str | None = None) -> None:  # noqa: A002 Textual's word
        """Start empty."""
        super().__init__(id=id)
        self._glyphs = glyphs
        self._file: FileDiff | None = None
        self._layout: Layout | None = None
        self._marks: Marks = {}
        self._said: Collection[Line] = ()
        self._painter: Painter | None = None
        self._look: Look | None = None
        self._turned: Face | None = None
        self._message = ""
        self._strips: LRUCache[tuple[int, int, int, bool, bool], Strip] = LRUCache(KEPT_STRIPS)

    @property
    def face(self) -> Face:
        """How the file is shown: by width, unless somebody chose."""
        return face_of(self._file, self.room, self._turned)

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
        """Show a file with findings and comments at its lines; the cursor stands at the top until `go_to`."""
        self.end_selection()
        self._file, self._marks, self._said = file, marks, said
        self._layout = Layout(file.lines, self.face, notes=len(file.notes))
        self.cursor = 0
        self._renew()
        self.scroll_to(0, 0, animate=False, immediate=True)

    def tell(self, said: Collection[Line]) -> None:
        """Take over which lines have comments."""
        if said != self._said:
            self._said = said
            self._renew()

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._layout.row(self.cursor) if self._layout is not None and self.cursor < self.row_count else None

    @property
    def here(self) -> Line | None:
        """The line under the cursor, that of the head where there are two; None at a fold."""
        row = self.row
        if row is None or self._layout is None or not row.has_line:
            return None
        side = self._layout.side if row.kind is RowKind.SAME else row.side
        line = row.line(side)
        return None if line is None else (side, line)

    @property
    def twin(self) -> Line | None:
        """The line of the other side that an unchanged line under the cursor is the same as, if one side is shown."""
        row, here = self.row, self.here
        if row is None or here is None or row.kind is not RowKind.SAME or self.face is not Face.SOURCE:
            return None
        other = Side.HEAD if here[0] is Side.BASE else Side.BASE
        line = row.line(other)
        return None if line is None else (other, line)

    @property
    def copied(self) -> tuple[str, ...]:
        """The lines that are selected, or else the one under the cursor."""
        if self._file is None or self._layout is None or not self.row_count:
            return ()
        return copied_lines(self._file, self._layout, self.selected or range(self.cursor, self.cursor + 1))

    def go_to(self, side: Side, line: int, column: int = 0) -> None:
        """Bring a line (from 0) and a column of it into sight, unfolded, with the cursor on it."""
        if self._layout is None or self._file is None:
            return
        self.end_selection()
        layout = self._layout
        if layout.face is Face.SOURCE and layout.side is not side:
            layout = layout.turned(layout.face, side=side)
        layout = layout.reveal(side, line)
        self.take(layout)
        self.put_cursor(layout.row_of(side, line))
        sideways = self._sideways(side, line, column)
        self.lead(sideways)
        # A file that was shown in this very moment can be scrolled only once it has been laid out.
        self.call_after_refresh(self.lead, sideways)

    def turn(self) -> bool:
        """Show the next face of the file; tell if there was one. The line under the cursor stays in sight."""
        faces = tuple(Face)
        place = faces.index(self.face) + 1
        if place < len(faces):
            self._turn_to(faces[place])
        return place < len(faces)

    def begin(self) -> None:
        """Show the first face that there is room for."""
        self._turn_to(next(iter(Face)))
        if self.face is not self._turned and self._file is not None:
            self.notify("There is no room for both sides here: it takes a wider window.", markup=False)

    @property
    def row_count(self) -> int:
        """How many rows the layout has."""
        return self._layout.height if self._layout is not None else 0

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window, or the sentence that stands in the place of a file."""
        return super().render_line(y) if self._layout is not None else self._blank(y, self.size.width)

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one row, or take it from those drawn before."""
        key = (row, self.scroll_offset.x, width, row == self.cursor, row in self.selected)
        strip = self._strips.get(key)
        if strip is None:
            if self._painter is None or self._layout is None:
                return Strip.blank(width, self.rich_style)
            view = View(width, self.scroll_offset.x, cursor=key[3], selected=key[4])
            strip = self._painter.paint(self._layout.row(row), view)
            self._strips[key] = strip
        return strip

    def selection_changed(self) -> None:
        """Say how much is selected."""
        self.tell_face()
        self.refresh()

    def notify_style_update(self) -> None:
        """Paint anew when the theme changes; the styles of the parts are there only afterwards."""
        super().notify_style_update()
        self.call_after_refresh(self._restyle)

    def on_resize(self) -> None:
        """Choose the face anew; a narrow window has no room for two sides."""
        super().on_resize()
        if self._layout is not None and self._layout.face is not self.face:
            self._relayout()
        else:
            self._renew()

    def take(self, layout: Layout) -> None:
        """Show other rows of the file; the cursor stands on the same number."""
        if layout is not self._layout:
            self._layout = layout
            self._renew()

    def keep_line(self, layout: Layout) -> None:
        """Show other rows of the file, with the cursor on the same line; what was selected is not any more."""
        row = self.row
        self.end_selection()
        self.take(layout)
        if row is not None and row.block is not None:
            side = layout.side if row.line(layout.side) is not None else row.side
            self.put_cursor(layout.row_of(side, row.line(side) or 0))

    def lead(self, sideways: int = 0) -> None:
        """Put the cursor's row a third down the window, and so many cells of all lines out of sight to the left."""
        self.scroll_to(sideways, max(0, self.cursor - max(LEAD, self.size.height // 3)), animate=False, immediate=True)

    def _sideways(self, side: Side, line: int, column: int) -> int:
        """Return how far to scroll so that a column is seen, and what differs behind it as far as there is room."""
        row = self.row
        if self._painter is None or self._file is None or row is None or row.line(side) != line:
            return 0
        width = self._painter.text_width(self.room)
        source = self._file.lines.lines(side)[line]
        first = self._file.cell_of(side, line, max(column, len(source) - len(source.lstrip())))
        words = self._file.lines.words(row.block, side, line) if row.block is not None and not row.block.same else ()
        ends = (self._file.cells_to(side, line, stop) for _, stop in words)
        last = next((end for end in ends if end > first), first) + AROUND_COLUMN
        if last <= width:
            return 0
        # The middle is the best place for what is far to the right; further left, if that shows more of what differs.
        return max(0, min(max(last - width, first - width // 2), first - AROUND_COLUMN))

    def _relayout(self) -> None:
        """Lay the same file out in the other face, and stay at the line, with what it begins with in sight."""
        if self._layout is not None:
            self.keep_line(self._layout.turned(self.face))
            self._show_beginning()
            # What has just got more room can be scrolled further only once it has been laid out.
            self.call_after_refresh(self._show_beginning)

    def _turn_to(self, face: Face) -> None:
        """Lay the file out in another face."""
        self._turned = face
        self._relayout()

    def _show_beginning(self) -> None:
        if self.here is not None:
            self.scroll_to(x=self._sideways(*self.here, 0), animate=False, immediate=True, force=True)

    def _restyle(self) -> None:
        self._look = None
        self._renew()

    def _renew(self) -> None:
        """Take over a new layout or width: the size of what can be scrolled, and fresh strips."""
        if self._file is None or self._layout is None:
            return
        self._look = self._look or look_of(self, self._glyphs)
        self._painter = Painter(self._file, self._marks, self._said, self._layout.face, self._layout.side, self._look)
        hidden = max(0, self._file.widest - self._painter.text_width(self.room))
        self.virtual_size = Size(self.room + hidden, self._layout.height)
        self._forget()

    def _forget(self) -> None:
        self.tell_face()
        self._strips.clear()
        self.refresh()

    def tell_face(self) -> None:
        """Say in the border how the file is shown, and how much is selected."""
        layout, selected = self._layout, len(self.selected)
        if layout is None:
            self.border_subtitle = ""
        elif selected:
            self.border_subtitle = f"{counted(selected, 'line')} selected"
        elif self._file is not None and not (self._file.in_base and self._file.in_head):
            self.border_subtitle = f"{'added' if self._file.in_head else 'removed'}, {layout.face.value}"
        elif layout.face is Face.SOURCE:
            self.border_subtitle = f"{layout.face.value} of the {layout.side.value}"
        else:
            self.border_subtitle = layout.face.value

    def _blank(self, y: int, width: int) -> Strip:
        """Draw a line of the sentence that stands in the place of a file."""
        style: Style = self.rich_style
        lines = ["", *wrap(plain(self._message), max(1, width - 4))]
        text = f"  {lines[y]}" if y < len(lines) else ""
        return Strip([Segment(shortened(text, width), style)]).adjust_cell_length(width, style)
