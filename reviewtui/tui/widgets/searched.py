"""What a pane that can be searched does with the keys of the search."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.actions import SkipAction
from textual.widget import Widget

from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.search_bar import SearchBar

if TYPE_CHECKING:
    from textual import events

    from reviewtui.tui.search.needle import Needle


class Searched(Widget):
    """The part of a pane that begins a search, goes on in it, and ends it; see `search.target.Target`."""

    needle: Needle | None = None

    @property
    def search_basis(self) -> object:
        """What is searched."""
        raise NotImplementedError

    @property
    def search_length(self) -> int:
        """How many lines there are."""
        raise NotImplementedError

    @property
    def search_place(self) -> int:
        """The number of the line that one is at."""
        raise NotImplementedError

    def search_lines(self, start: int, stop: int) -> Sequence[str]:
        """Return some of the lines."""
        raise NotImplementedError

    def go_to_hit(self, place: int) -> None:
        """Bring a line into sight."""
        raise NotImplementedError

    def light(self, needle: Needle | None) -> None:
        """Show where the words are, or no longer."""
        self.needle = needle
        self.refresh()

    async def action_search(self) -> None:
        """Look for words in this pane; the field is there when the next key comes."""
        bar = search_in(self)
        if bar is None:
            bar, key_bar = SearchBar(self), self.screen.query_one(KeyBar)
            await self.screen.mount(bar, before=key_bar)
        bar.begin(self)

    def action_next_hit(self, step: int) -> None:
        """Go to the next (1) or previous (-1) hit; while nothing is searched for, the key is for others."""
        bar = search_in(self)
        if bar is None:
            raise SkipAction
        bar.step(step)

    def key_escape(self, event: events.Key) -> None:
        """End the search that was kept, before anything else is closed."""
        bar = search_in(self)
        if bar is not None:
            event.stop()
            bar.end(back=False)


def search_in(widget: Widget) -> SearchBar | None:
    """Return the search on the screen of a widget, if there is one."""
    return next(iter(widget.screen.query(SearchBar)), None)
