"""Pictures of what finds things: filter, search, the card's sections, operations, and what is gone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.model import JsonValue
from reviewtui.tui.app import ReviewApp
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS, REPORT, SPECS
from tests.tui.shared_review import with_news
from tests.tui.stage import NARROW, WIDE, is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

ORDER: JsonValue = {"id": "o-1", "lines": [{"sku": "a", "count": 2}], "paid": True}
THIRD = ("right_square_bracket", "right_square_bracket")
SCREENS = {
    "filter-wide": (WIDE, ("f", "space", "j"), "3 of 6 findings", True),
    "filter-narrow-ascii": (NARROW, ("f",), "6 of 6 findings", False),
    "filter-mistake": (NARROW, ("f", "tab", *"verdct:x"), "Did you mean", True),
    "filter-hides-all": (WIDE, ("f", "tab", *"is:design", "enter"), "No finding passes", True),
    "search-wide": (WIDE, ("slash", *"prop"), "1/3", True),
    "search-diff-narrow": (NARROW, ("tab", "slash", *"order"), "/", True),
    "search-nothing": (NARROW, ("slash", *"xyz"), "not found", True),
    "card-narrow": (NARROW, (*THIRD, "tab", "tab", "J", "J", "J", "enter"), '"sku": "a"', True),
    "gone-wide": (WIDE, ("G", "enter", "j"), "There when you looked", True),
    "operations-narrowed": (WIDE, (*THIRD, "x", "f", *"orders/21"), "GET /orders/213", True),
}


def session() -> FakeSession:
    """Return a review in which a finding has a witness of several lines, and something is gone."""
    change = replace(FINDINGS[2].change, witness=(ORDER,))
    found = (*FINDINGS[:2], replace(FINDINGS[2], change=change), *FINDINGS[3:])
    return with_news(FakeSession(replace(REPORT, specs=(replace(SPECS[0], findings=found), *SPECS[1:]))))


@pytest.mark.parametrize("name", list(SCREENS))
def test_screen_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited, unicode = SCREENS[name]
    app = ReviewApp(opener(session()), unicode=unicode)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await until(pilot, lambda: awaited in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []
