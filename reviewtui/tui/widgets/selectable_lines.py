"""A view on lines of which several can be selected, by keys or by dragging the mouse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.widgets.line_view import LineView

if TYPE_CHECKING:
    from textual import events


class SelectableLines(LineView):
    """The selection goes from the row where it began to the cursor; every move of the cursor changes it."""

    # The screen's own selection of text knows nothing of rows that are drawn on demand.
    ALLOW_SELECT = False

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 Textual's word
        """Select nothing."""
        super().__init__(id=id, classes=classes)
        self._anchor: int | None = None
        self._pressed: int | None = None
        self._dragged = False

    @property
    def selected(self) -> range:
        """The rows that are selected."""
        if self._anchor is None:
            return range(0)
        return range(min(self._anchor, self.cursor), max(self._anchor, self.cursor) + 1)

    def end_selection(self) -> bool:
        """Select nothing any more; tell if anything was selected."""
        had, self._anchor = self._anchor is not None, None
        if had:
            self.selection_changed()
        return had

    def selection_changed(self) -> None:
        """Show what is selected now; the widget that derives from this may say it, too."""
        self.refresh()

    def put_cursor(self, row: int) -> None:
        """Move the cursor, and with it the end of the selection."""
        super().put_cursor(row)
        if self._anchor is not None:
            self.selection_changed()

    def action_select(self) -> None:
        """Begin to select lines, or select nothing any more."""
        if not self.end_selection() and self.row_count:
            self._anchor = self.cursor
            self.selection_changed()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where a drag begins."""
        row = self._row_at(event)
        self._dragged = False
        if event.button == 1 and row is not None:
            self._pressed = row
            self.capture_mouse()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Select as far as the mouse is dragged."""
        if self._pressed is None:
            return
        row = self._row_at(event)
        if row is None or (row == self._pressed and not self._dragged):
            return
        if not self._dragged:
            self._dragged = True
            self._anchor = None
            super().put_cursor(self._pressed)
            self._anchor = self._pressed
        self.put_cursor(row)

    def on_mouse_up(self) -> None:
        """End the drag; what is selected stays."""
        self._pressed = None
        self.release_mouse()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor where the mouse is, unless it came there by a drag."""
        if self._dragged:
            self._dragged = False
            return
        self.end_selection()
        super().on_click(event)

    def _row_at(self, event: events.MouseEvent) -> int | None:
        """Return the row under the mouse; the nearest one while it is outside."""
        if not self.row_count:
            return None
        y = event.get_content_offset_capture(self).y + self.scroll_offset.y
        return max(0, min(y, self.row_count - 1))
