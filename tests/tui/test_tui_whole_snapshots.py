"""Pictures of the review as a whole: what blocks it, what is new, other reviewers, a draft that another holds."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from tests.tui.album import Album
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import return_home
from tests.tui.shared_review import with_ben, with_news
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

WIDE, NARROW, SMALL = (120, 40), (80, 24), (60, 20)
MOVED = "orders-v2 moved; R takes it in"

SCREENS = {
    "moved-wide": (WIDE, (), MOVED),
    "blocks-wide": (WIDE, ("b",), "working day"),
    "verdict-wide": (WIDE, ("d",), "Who decided"),
    "publish-branch-wide": (WIDE, ("P", "b"), "To bring that in"),
    "moved-narrow": (NARROW, (), MOVED),
    "blocks-narrow": (NARROW, ("b",), "working day"),
    "verdict-narrow": (NARROW, ("d", "tab", "tab", *"jjjjj"), "outdated"),
    "publish-branch-narrow": (NARROW, ("P", "b"), "committer"),
    "publish-refused": (NARROW, ("P", "b", "b"), "is checked out"),
    "blocks-small": (SMALL, ("b",), "working day"),
}
# These leave something behind: each has an app of its own.
APART = {
    "question-wide": (WIDE, ("W", "y"), "reviewers differ here"),
    "question-narrow": (NARROW, ("W", "y"), "reviewers differ here"),
    "new-only": (NARROW, ("m",), "new since you looked"),
    "published": (WIDE, ("P", "b", "ctrl+s"), "git push origin"),
}


def shared() -> FakeSession:
    """Return a review in which somebody else takes part, of a branch that moves."""
    session = with_news(with_ben(FakeSession()))
    session.movement = "orders-v2 moved"
    return session


async def walk(pilot: Pilot[None], keys: tuple[str, ...], awaited: str) -> None:
    """Press each key once the screen has come to rest."""
    for before, key in zip(("", *keys), keys, strict=False):
        if before == "P" or (before == "b" and key == "ctrl+s"):
            await until(pilot, lambda: "2 of 3 files" in screen_text(pilot))
        await pilot.press(key)
        await pilot.pause()
    await until(pilot, lambda: awaited in screen_text(pilot))


async def test_screen_looks_as_before(album: Album) -> None:
    for screens in (SCREENS, *({name: screen} for name, screen in APART.items())):
        async with review(shared(), next(iter(screens.values()))[0]) as pilot:
            pilot.app.look_out()  # type: ignore[attr-defined]  # it is the program
            await until(pilot, lambda: MOVED in screen_text(pilot))
            for name, (size, keys, awaited) in screens.items():
                await album.take(pilot, name, size, partial(walk, keys=keys, awaited=awaited), return_home)


async def test_a_blind_review_of_a_draft_that_another_holds_looks_as_before(album: Album) -> None:
    session = FakeSession()
    session.team = replace(session.team, hidden=2)
    session.read_only = "Another process has it."
    async with review(session, WIDE) as pilot:
        await pilot.press("W")
        await until(pilot, lambda: "Blind review" in screen_text(pilot))
        for number, size in enumerate((WIDE, NARROW)):
            await pilot.resize_terminal(*size)
            await album.look(pilot, f"size{number}")


async def test_what_blocks_in_ascii_looks_as_before(album: Album) -> None:
    async with review(shared(), WIDE, unicode=False) as pilot:
        await pilot.press("b")
        await until(pilot, lambda: "working day" in screen_text(pilot))
        await album.look(pilot)
