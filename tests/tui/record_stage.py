"""Comes to the records of a fake session, and writes into one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.screens.record import RecordScreen
from reviewtui.tui.widgets.text_field import TextField
from tests.tui.stage import screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

PLANNED = "1 file will be written"


def unwrapped(text: str) -> str:
    """Return a screen in one line without frames."""
    return " ".join(text.replace("│", " ").split())


async def come_to_record(pilot: Pilot[None], *keys: str, awaited: str = PLANNED) -> None:
    """Open the records of the review, and one of them."""
    await pilot.press("M")
    await until(pilot, lambda: "decision record" in screen_text(pilot))
    await pilot.press(*keys)
    await until(pilot, lambda: isinstance(pilot.app.screen, RecordScreen) and awaited in unwrapped(screen_text(pilot)))


async def write_into(pilot: Pilot[None], text: str) -> None:
    """Put a text before all others in the field."""
    await pilot.press("tab", "ctrl+home", *text)
    await until(pilot, lambda: text in pilot.app.screen.query_one(TextField).text)
