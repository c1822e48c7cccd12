"""Pictures of the screens of records: which there are, one before it is written, and one that is renewed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tests.tui.album import Album
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

WIDE, NARROW, SMALL = (120, 40), (80, 24), (60, 20)

SCREENS = {
    "list-wide": (WIDE, (), "enter shows it"),
    "one-that-is-there-wide": (WIDE, ("tab",), "We write the description"),
    "new-wide": (WIDE, ("enter",), "As it reads"),
    "title-wide": (WIDE, ("j", "j", "enter", "o"), "as the inventory names them"),
    "branch-wide": (WIDE, ("enter", "b", "k"), "signature"),
    "superseding-wide": (WIDE, ("tab", "s", "j"), "superseded by ADR-0002"),
    "renewed-wide": (WIDE, ("tab", "R", "j"), "+Derived"),
    "list-narrow": (NARROW, (), "A new decision record"),
    "one-that-is-there-narrow": (NARROW, ("tab",), "We write the description"),
    "new-narrow": (NARROW, ("enter",), "As it reads"),
    "text-narrow": (NARROW, ("enter", "tab"), "as it reads"),
    "title-narrow": (NARROW, ("j", "j", "enter", "o"), "as the inventory names them"),
    "superseding-narrow": (NARROW, ("tab", "s", "j"), "superseded by ADR-0002"),
    "renewed-narrow": (NARROW, ("tab", "R", "j"), "+Derived"),
    "refused-narrow": (NARROW, ("enter", "b", "b"), "is checked out"),
    "list-small": (SMALL, (), "A new decision record"),
    "new-small": (SMALL, ("enter",), "As it reads"),
    # What is written stays written: this one is the last.
    "written-wide": (WIDE, ("enter", "b", "ctrl+s"), "git push origin"),
}


async def walk(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Go to the records, and press each key once the screen has come to rest."""
    await pilot.press("M")
    await until(pilot, lambda: "adr 0001" in screen_text(pilot))
    for key in keys:
        await pilot.press(key)
        await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    await until(pilot, lambda: awaited in screen_text(pilot))


async def test_screen_looks_as_before(album: Album) -> None:
    async with review(size=WIDE) as pilot:
        for name, (size, keys, awaited) in SCREENS.items():
            await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited))


async def test_in_ascii_it_looks_as_before(album: Album) -> None:
    async with review(size=WIDE, unicode=False) as pilot:
        for name in ("list-wide", "new-wide", "renewed-wide"):
            size, keys, awaited = SCREENS[name]
            await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited))
