"""Pictures of what finds things: filter, search, the card's sections, operations, and what is gone."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.model import JsonValue
from tests.tui.album import Album
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import return_home
from tests.tui.made_up_api import FINDINGS, REPORT, SPECS
from tests.tui.shared_review import with_news
from tests.tui.stage import NARROW, WIDE, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

ORDER: JsonValue = {"id": "o-1", "lines": [{"sku": "a", "count": 2}], "paid": True}
THIRD = ("right_square_bracket", "right_square_bracket")
SCREENS = {
    "filter-wide": (WIDE, ("f", "space", "j"), "3 of 6 findings"),
    "search-wide": (WIDE, ("slash", *"prop"), "1/3"),
    "operations-narrowed": (WIDE, (*THIRD, "x", "f", *"orders/21"), "GET /orders/213"),
    "filter-mistake": (NARROW, ("f", "tab", *"verdct:x"), "Did you mean"),
    "search-diff-narrow": (NARROW, ("tab", "slash", *"order"), "/"),
    "search-nothing": (NARROW, ("slash", *"xyz"), "not found"),
    "card-narrow": (NARROW, (*THIRD, "tab", "tab", "J", "J", "J", "enter"), '"sku": "a"'),
}
# These leave something behind: each has an app of its own.
APART = {
    "gone-wide": (WIDE, ("G", "enter", "j"), "There when you looked"),
    "filter-hides-all": (WIDE, ("f", "tab", *"is:design", "enter"), "No finding passes"),
}


def session() -> FakeSession:
    """Return a review in which a finding has a witness of several lines, and something is gone."""
    change = replace(FINDINGS[2].change, witness=(ORDER,))
    found = (*FINDINGS[:2], replace(FINDINGS[2], change=change), *FINDINGS[3:])
    return with_news(FakeSession(replace(REPORT, specs=(replace(SPECS[0], findings=found), *SPECS[1:]))))


async def walk(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press each key once the screen has come to rest."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await until(pilot, lambda: awaited in screen_text(pilot))


async def test_screen_looks_as_before(album: Album) -> None:
    for screens in (SCREENS, *({name: screen} for name, screen in APART.items())):
        async with review(session()) as pilot:
            for name, (size, keys, awaited) in screens.items():
                await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited), return_home)
    async with review(session(), NARROW, unicode=False) as pilot:
        await walk(pilot, ("f",), "6 of 6 findings")
        await album.look(pilot, "filter-narrow-ascii")
