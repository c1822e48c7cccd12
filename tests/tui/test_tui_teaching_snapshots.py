"""Pictures of a hint, and of stops of the tour."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reviewtui.preferences import Guidance, Lead
from reviewtui.tui.app import ReviewApp
from tests.tui.fake_session import FakeSession
from tests.tui.stage import NARROW, WIDE, is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

SCREENS = {
    "hint": (NARROW, Lead.HINTS, ("right_square_bracket",), "Hint 2/3"),
    "offer": (WIDE, Lead.OFFER, (), "nine stops"),
    "first-stop": (NARROW, Lead.TOUR, (), "goes to the next change"),
    "third-stop": (WIDE, Lead.TOUR, ("semicolon", "semicolon", "tab"), "turns the view"),
    "in-a-list": (WIDE, Lead.TOUR, (*["semicolon"] * 6, "b"), "4 of 9 requirements"),
}


@pytest.mark.parametrize("name", list(SCREENS))
def test_teaching_looks_as_before(name: str, snap_compare: Callable[..., bool]) -> None:
    size, lead, keys, awaited = SCREENS[name]
    app = ReviewApp(opener(FakeSession()), guidance=Guidance(lead), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await pilot.press(*keys)
        await until(pilot, lambda: awaited in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []
