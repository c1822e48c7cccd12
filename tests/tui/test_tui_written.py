"""What is written to the terminal at every place: no sequence but those of the program itself, whatever it shows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from textual.drivers.headless_driver import HeadlessDriver

from reviewtui.tui.app import ReviewApp
from tests.tui.key_walk import walk
from tests.tui.nasty_places import nasty_inbox, nasty_session
from tests.tui.stage import WIDE, is_ready, opener, until
from tests.tui.test_tui_hostile import STEERING, check_screen

if TYPE_CHECKING:
    import pytest

# Colors and styles, where the cursor goes, that what follows is drawn at once, and the shape of the mouse.
OURS = re.compile(r"\x1b\[[\d;]*m|\x1b\[\d+;\d+H|\x1b\[\?2026[hl]|\x1b\]22;[a-z]+\x07|\n")


async def test_hostile_text_brings_no_sequence_of_its_own_into_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    monkeypatch.setattr(HeadlessDriver, "is_headless", property(lambda _: False))
    monkeypatch.setattr(HeadlessDriver, "write", lambda _, text: written.append(text))
    app = ReviewApp(opener(nasty_session()), inbox=nasty_inbox(), unicode=True)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: is_ready(app) or bool(app.surprises))
        async for places in walk(pilot):
            await app.workers.wait_for_complete()
            await pilot.pause()
            assert app.surprises == [], places
            check_screen(pilot)
            told = "".join(written)
            written.clear()
            assert told, f"nothing was drawn at {places}"
            rest = OURS.sub("", told)
            strange = [rest[max(0, one.start() - 20) : one.end() + 40] for one in STEERING.finditer(rest)]
            assert strange == [], places
