"""What the views on lines share: a cursor that is a row, keys that move it, and drawing only what is in sight."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from textual.geometry import Region, Spacing
from textual.strip import Strip

from reviewtui.tui.search.lighting import lit_strip
from reviewtui.tui.widgets.searched import Searched
from reviewtui.tui.widgets.steady_scroll import SteadyScroll

if TYPE_CHECKING:
    from textual import events


# Rows kept in sight above and below the cursor.
AROUND = 2


class LineView(SteadyScroll, Searched, can_focus=True):
    """A list of rows, of which the widget that derives from it knows how many there are and how each looks."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {"line--hit"}

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 Textual's word
        """Stand on the first row."""
        super().__init__(id=id, classes=classes)
        self.cursor = 0

    @property
    def row_count(self) -> int:
        """How many rows there are."""
        raise NotImplementedError

    @property
    def room(self) -> int:
        """How many columns a row has: what the scroll bar leaves."""
        return self.scrollable_content_region.width

    def row_strip(self, row: int, width: int) -> Strip:
        """Draw one row, `width` cells wide."""
        raise NotImplementedError

    def cursor_moved(self) -> None:
        """Do what a move of the cursor asks for; nothing unless a widget says so."""

    def row_clicked(self) -> None:
        """Do what a click on the row under the cursor asks for; nothing unless a widget says so."""

    def row_clicked_twice(self) -> None:
        """Do what a second click at once asks for; nothing unless a widget says so."""

    def render_line(self, y: int) -> Strip:
        """Draw one line of the window."""
        row = y + self.scroll_offset.y
        width = self.room
        if row >= self.row_count:
            return Strip.blank(width, self.rich_style)
        strip = self.row_strip(row, width)
        return lit_strip(strip, self.needle, self.get_component_rich_style("line--hit")) if self.needle else strip

    def put_cursor(self, row: int) -> None:
        """Put the cursor on a row, or on the nearest one, and bring it into sight."""
        before, sight = self.cursor, self.scroll_offset
        self.cursor = max(0, min(row, self.row_count - 1))
        self._show_cursor()
        if self.cursor != before:
            # Who scrolls draws all of it anyway.
            if self.scroll_offset == sight:
                self.refresh(*map(self._line_at, self._seen(before, self.cursor)))
            self.cursor_moved()

    def on_resize(self) -> None:
        """Keep the cursor in sight."""
        self._show_cursor()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is."""
        offset = event.get_content_offset(self)
        if offset is not None and offset.y + self.scroll_offset.y < self.row_count:
            self.put_cursor(offset.y + self.scroll_offset.y)
            self.row_clicked()
            if event.chain > 1:
                self.row_clicked_twice()

    def action_cursor_down(self) -> None:
        """Go down one row."""
        self.put_cursor(self.cursor + 1)

    def action_cursor_up(self) -> None:
        """Go up one row."""
        self.put_cursor(self.cursor - 1)

    def action_half_page(self, direction: int) -> None:
        """Go half a window down (1) or up (-1)."""
        self.put_cursor(self.cursor + direction * max(1, self.size.height // 2))

    def action_go(self, row: int) -> None:
        """Go to a row; -1 is the last."""
        self.put_cursor(row if row >= 0 else self.row_count - 1)

    def _seen(self, *rows: int) -> Iterator[int]:
        """Give those of the rows that are in sight, counted from the first one there."""
        top = self.scroll_offset.y
        yield from (row - top for row in rows if 0 <= row - top < self.size.height)

    def _line_at(self, y: int) -> Region:
        return Region(0, y, self.size.width, 1)

    def _show_cursor(self) -> None:
        # Before the first layout there is nothing to scroll in.
        if self.size.height:
            window = Region(self.scroll_offset.x, self.cursor, 1, 1)
            around = Spacing.vertical(min(AROUND, self.size.height // 4))
            self.scroll_to_region(window, spacing=around, animate=False, immediate=True, force=True)
