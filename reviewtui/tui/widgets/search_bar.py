"""The line of a search: what is looked for, and which of how many places one is at."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input, Static

from reviewtui.tui.actions import Place
from reviewtui.tui.keys import bindings_of
from reviewtui.tui.search.hits import Hits, scan
from reviewtui.tui.search.needle import Needle
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.line_field import LineField

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.binding import BindingType

    from reviewtui.tui.widgets.searched import Searched

# A key may wait this long for the search; what takes longer goes on between the keys.
SECONDS_AT_ONCE = 0.004
SECONDS_BETWEEN_COUNTS = 0.2


class SearchField(LineField):
    """What is looked for; its keys are those of the search."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_of(Place.SEARCH)]
    PLACES = (Place.SEARCH, Place.ANYWHERE)

    def action_keep(self) -> None:
        """Stay at the hit."""
        self.query_ancestor(SearchBar).keep()

    def action_hit(self, step: int) -> None:
        """Go on (1) or back (-1)."""
        self.query_ancestor(SearchBar).step(step)

    def action_leave(self) -> None:
        """Return to where the search began."""
        self.query_ancestor(SearchBar).end(back=True)


class SearchBar(Horizontal):
    """Searches one pane at a time; it goes when the search ends."""

    def __init__(self, target: Searched) -> None:
        """Search a pane."""
        super().__init__()
        self._target = target
        self._origin = target.search_place
        self._basis: object = None
        self._needle: Needle | None = None
        self._hits = Hits(0)
        self._wrapped = ""
        self._told = 0.0

    def compose(self) -> ComposeResult:
        """Make the field and the count."""
        yield Static("/", id="search-sign")
        yield SearchField(compact=True, id="search-words")
        yield Static(id="search-hits")

    def begin(self, target: Searched) -> None:
        """Search another pane, or look for something else in the same one."""
        if target is not self._target:
            self._target.light(None)
            self._target, self._needle = target, None
            self.query_one(SearchField).value = ""
        self._origin = target.search_place
        field = self.query_one(SearchField)
        # At once, and not in its turn: the words may be typed already.
        self.screen.set_focus(field)
        field.select_all()

    def on_descendant_focus(self) -> None:
        """Show the keys of the search: those of the panes are letters now."""
        self.screen.query_one(KeyBar).tell_typing(Place.SEARCH)

    def on_descendant_blur(self) -> None:
        """Show the keys of the pane again."""
        self.screen.query_one(KeyBar).tell_typing()

    @on(Input.Changed)
    def typed(self, event: Input.Changed) -> None:
        """Look for the words as far as they are typed, beginning where the search began."""
        event.stop()
        if event.value == (self._needle.text if self._needle is not None else ""):
            return
        self._needle = Needle(event.value) if event.value else None
        self._target.light(self._needle)
        if self._needle is None:
            self._target.go_to_hit(self._origin)
        self._look(self._origin)

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) place, round the ends, with a word when an end was passed."""
        if self._basis is not self._target.search_basis:
            self._look(self._target.search_place)
            return
        passed = self._hits.step(step)
        self._wrapped = ("from the top again" if step > 0 else "from the bottom again") if passed else ""
        self._go()

    def keep(self) -> None:
        """Stay where one is; n and N go on."""
        if self._needle is None or not self._hits.count:
            self.end(back=False)
        else:
            self._target.focus()
            self._tell()

    def end(self, *, back: bool) -> None:
        """Search no more; `back` returns to where the search began."""
        self.workers.cancel_node(self)
        self._target.light(None)
        if back:
            self._target.go_to_hit(self._origin)
        self._target.focus()
        self.screen.query_one(KeyBar).tell_typing()
        self.remove()

    def _look(self, begin: int) -> None:
        """Begin to look; what takes a while goes on while keys are answered."""
        self.workers.cancel_node(self)
        self._basis, self._hits, self._wrapped = self._target.search_basis, Hits(begin), ""
        found = scan(self._target, self._needle, begin) if self._needle is not None else iter(())
        if not self._look_a_while(found):
            self._look_on(found)

    @work(exclusive=True)
    async def _look_on(self, found: Iterator[list[int]]) -> None:
        while not self._look_a_while(found):  # noqa: ASYNC110 - no event is waited for, the keys are let in between
            await asyncio.sleep(0)

    def _look_a_while(self, found: Iterator[list[int]]) -> bool:
        """Look for a moment; say if there is nothing more to look through."""
        end, before = perf_counter() + SECONDS_AT_ONCE, self._hits.here
        for places in found:
            self._hits.add(places)
            if perf_counter() > end:
                break
        else:
            self._hits.complete = True
            if self._hits.here is None:
                self._target.go_to_hit(self._origin)
        if self._hits.here is not None and before is None:
            self._go()
        # To draw the count takes longer than to look for a moment.
        if self._hits.complete or perf_counter() > self._told + SECONDS_BETWEEN_COUNTS:
            self._tell()
        return self._hits.complete

    def _go(self) -> None:
        if self._hits.here is not None:
            self._target.go_to_hit(self._hits.here)
        self._tell()

    def _tell(self) -> None:
        words = [self._wrapped] if self._wrapped else []
        words += [self._hits.told()] if self._needle is not None else []
        style = "$role-text" if self._hits.count or not self._hits.complete else "bold $role-dangerous"
        self._told = perf_counter()
        self.query_one("#search-hits", Static).update(Content.styled("  ".join(words), style))
