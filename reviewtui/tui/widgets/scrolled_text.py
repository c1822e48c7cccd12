"""A text that scrolls at once by each key: Textual waits for the next frame, and takes one of the keys before it."""

from __future__ import annotations

from textual.actions import SkipAction
from textual.containers import VerticalScroll
from textual.widget import Widget


class ScrolledAtOnce(Widget):
    """Goes as many rows as keys were pressed, however fast they come."""

    def action_scroll_down(self) -> None:
        """Go down a row."""
        self._scroll_by(1)

    def action_scroll_up(self) -> None:
        """Go up a row."""
        self._scroll_by(-1)

    def action_page_down(self) -> None:
        """Go down by what is seen."""
        self._scroll_by(self.container_size.height)

    def action_page_up(self) -> None:
        """Go up by what is seen."""
        self._scroll_by(-self.container_size.height)

    def _scroll_by(self, rows: int) -> None:
        if not self.allow_vertical_scroll:
            raise SkipAction
        self.scroll_relative(y=rows, animate=False, immediate=True)


class ScrolledText(VerticalScroll, ScrolledAtOnce, can_focus=True):
    """Scrolls the widgets that stand in it."""
