"""A text in lines: what is told while nobody sees it is there once somebody does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.app import App
from textual.content import Content

from reviewtui.tui.widgets.lined_text import LinedText
from tests.tui.stage import screen_text, until

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Untold(LinedText):
    """Does not hear of its size: Textual says nothing when somebody asked before where the text will be."""

    async def on_event(self, event: events.Event) -> None:
        """Take all other events."""
        if not isinstance(event, events.Resize):
            await super().on_event(event)


class OneText(App[None]):
    """Shows a text."""

    def compose(self) -> ComposeResult:
        """Make it."""
        yield Untold()


async def test_what_is_told_while_it_is_hidden_is_shown_though_no_event_says_that_there_is_room() -> None:
    app = OneText()
    async with app.run_test() as pilot:
        text = app.query_one(Untold)
        text.display = False
        await pilot.pause()
        text.tell([Content("A word")])
        text.display = True
        await until(pilot, lambda: "A word" in screen_text(pilot))
