"""Pictures of the screens of records: which there are, one before it is written, and one that is renewed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from reviewtui.tui.app import ReviewApp
from tests.tui.fake_session import FakeSession
from tests.tui.stage import is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

WIDE, NARROW, SMALL = (120, 40), (80, 24), (60, 20)

SCREENS = {
    "list-wide": (WIDE, (), "enter shows it"),
    "list-narrow": (NARROW, (), "A new decision record"),
    "list-small": (SMALL, (), "A new decision record"),
    "one-that-is-there-wide": (WIDE, ("tab",), "We write the description"),
    "one-that-is-there-narrow": (NARROW, ("tab",), "We write the description"),
    "new-wide": (WIDE, ("enter",), "As it reads"),
    "new-narrow": (NARROW, ("enter",), "As it reads"),
    "new-small": (SMALL, ("enter",), "As it reads"),
    "text-narrow": (NARROW, ("enter", "tab"), "as it reads"),
    "title-wide": (WIDE, ("j", "j", "enter", "o"), "as the inventory names them"),
    "title-narrow": (NARROW, ("j", "j", "enter", "o"), "as the inventory names them"),
    "branch-wide": (WIDE, ("enter", "b", "k"), "signature"),
    "superseding-wide": (WIDE, ("tab", "s", "j"), "superseded by ADR-0002"),
    "superseding-narrow": (NARROW, ("tab", "s", "j"), "superseded by ADR-0002"),
    "renewed-wide": (WIDE, ("tab", "R", "j"), "+Derived"),
    "renewed-narrow": (NARROW, ("tab", "R", "j"), "+Derived"),
    "written-wide": (WIDE, ("enter", "b", "ctrl+s"), "git push origin"),
    "refused-narrow": (NARROW, ("enter", "b", "b"), "is checked out"),
}


async def walk(app: ReviewApp, pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Go to the records, and press each key once the screen has come to rest."""
    await until(pilot, lambda: is_ready(app))
    await pilot.press("M")
    await until(pilot, lambda: "adr 0001" in screen_text(pilot))
    for key in keys:
        await pilot.press(key)
        await app.workers.wait_for_complete()
        await pilot.pause()
    await until(pilot, lambda: awaited in screen_text(pilot))


@pytest.mark.parametrize("name", list(SCREENS))
def test_screen_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited = SCREENS[name]
    app = ReviewApp(opener(FakeSession()), unicode=True)
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: walk(app, pilot, keys, awaited))
    assert app.surprises == []


@pytest.mark.parametrize("name", ["list-wide", "new-wide", "renewed-wide"])
def test_in_ascii_it_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited = SCREENS[name]
    app = ReviewApp(opener(FakeSession()), unicode=False)
    assert snap_compare(app, terminal_size=size, run_before=lambda pilot: walk(app, pilot, keys, awaited))
    assert app.surprises == []
