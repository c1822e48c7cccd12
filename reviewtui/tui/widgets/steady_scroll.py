"""What scrolls without laying out the screen: of longer or shorter contents only the scroll bar tells."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView


class SteadyScroll(ScrollView):
    """Is drawn anew when its contents get another size; where a scroll bar comes or goes, Textual lays it out."""

    # As Textual's own, which lays out every widget of the screen each time.
    virtual_size = Reactive(Size(0, 0))

    def watch_virtual_size(self, size: Size) -> None:
        """Do what the layout would have done for the scroll bars, and for what is scrolled too far."""
        self._scroll_update(size)
        # A scroll bar that was hidden while one scrolled knows nothing of it.
        if self.show_vertical_scrollbar:
            self.vertical_scrollbar.position = self.scroll_y
        if self.show_horizontal_scrollbar:
            self.horizontal_scrollbar.position = self.scroll_x
