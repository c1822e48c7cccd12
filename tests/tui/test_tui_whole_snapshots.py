"""Pictures of the review as a whole: what blocks it, what is new, other reviewers, a draft that another holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reviewtui.tui.app import ReviewApp
from tests.tui.fake_session import FakeSession
from tests.tui.shared_review import with_ben, with_news
from tests.tui.stage import is_ready, opener, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

Compare = Callable[..., bool]

WIDE, NARROW, SMALL = (120, 40), (80, 24), (60, 20)
MOVED = "orders-v2 moved; R takes it in"

SCREENS = {
    "moved-wide": (WIDE, (), MOVED),
    "moved-narrow": (NARROW, (), MOVED),
    "new-only": (NARROW, ("m",), "new since you looked"),
    "blocks-wide": (WIDE, ("b",), "working day"),
    "blocks-narrow": (NARROW, ("b",), "working day"),
    "blocks-small": (SMALL, ("b",), "working day"),
    "question-wide": (WIDE, ("W", "y"), "reviewers differ here"),
    "question-narrow": (NARROW, ("W", "y"), "reviewers differ here"),
    "verdict-wide": (WIDE, ("d",), "Who decided"),
    "verdict-narrow": (NARROW, ("d", "tab", "tab", *"jjjjj"), "outdated"),
    "publish-branch-wide": (WIDE, ("P", "b"), "To bring that in"),
    "publish-branch-narrow": (NARROW, ("P", "b"), "committer"),
    "publish-refused": (NARROW, ("P", "b", "b"), "is checked out"),
    "published": (WIDE, ("P", "b", "ctrl+s"), "git push origin"),
}


def shared() -> FakeSession:
    """Return a review in which somebody else takes part, of a branch that moves."""
    session = with_news(with_ben(FakeSession()))
    session.movement = "orders-v2 moved"
    return session


@pytest.mark.parametrize("name", list(SCREENS))
def test_screen_looks_as_before(name: str, snap_compare: Compare) -> None:
    size, keys, awaited = SCREENS[name]
    app = ReviewApp(opener(shared()), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        app.look_out()
        await until(pilot, lambda: MOVED in screen_text(pilot))
        for before, key in zip(("", *keys), keys, strict=False):
            if before == "P" or (before == "b" and key == "ctrl+s"):
                await until(pilot, lambda: "2 of 3 files" in screen_text(pilot))
            await pilot.press(key)
            await pilot.pause()
        await until(pilot, lambda: awaited in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)
    assert app.surprises == []


@pytest.mark.parametrize("size", [WIDE, NARROW])
def test_a_blind_review_of_a_draft_that_another_holds_looks_as_before(
    size: tuple[int, int], snap_compare: Compare
) -> None:
    session = FakeSession()
    session.team = replace(session.team, hidden=2)
    session.read_only = "Another process has it."
    app = ReviewApp(opener(session), unicode=True)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await pilot.press("W")
        await until(pilot, lambda: "Blind review" in screen_text(pilot))

    assert snap_compare(app, terminal_size=size, run_before=come_there)


def test_what_blocks_in_ascii_looks_as_before(snap_compare: Compare) -> None:
    app = ReviewApp(opener(shared()), unicode=False)

    async def come_there(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: is_ready(app))
        await pilot.press("b")
        await until(pilot, lambda: "working day" in screen_text(pilot))

    assert snap_compare(app, terminal_size=WIDE, run_before=come_there)
