"""Windows that become tiny or huge, also while a review is opened: what was there is there again."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING

from reviewtui.tui.app import ReviewApp
from reviewtui.tui.port import ReviewSession
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.screens.too_small import TooSmallScreen
from tests.tui.fake_session import FakeSession
from tests.tui.stage import WIDE, is_ready, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

EXTREMES = ((1, 1), (80, 0), (0, 0), WIDE)
HUGE = ((10_000, 12), WIDE)


async def resize(pilot: Pilot[None], size: tuple[int, int]) -> None:
    await pilot.resize_terminal(*size)
    await pilot.pause()


async def test_what_has_the_keys_and_what_is_shown_is_there_again() -> None:
    async with review() as pilot:
        for keys in (("right_square_bracket", "tab"), ("tab",), ("c", *"Half")):
            await pilot.press(*keys)
            before = (pilot.app.screen, pilot.app.focused, screen_text(pilot))
            for size in EXTREMES:
                await resize(pilot, size)
                # One that takes the only cell would come and go for ever.
                assert not pilot.app.screen.scrollbars_enabled[0]
            assert (pilot.app.screen, pilot.app.focused, screen_text(pilot)) == before
        has_keys = pilot.app.focused
        for size in HUGE:
            await resize(pilot, size)
        assert has_keys is pilot.app.focused is not None
        assert "Half" in screen_text(pilot)


async def test_a_review_that_was_opened_meanwhile_is_shown_when_there_is_room() -> None:
    go_on = threading.Event()

    def slow(progress: Callable[[str], None]) -> ReviewSession:
        progress("Comparing")
        go_on.wait(10)
        return FakeSession()

    app = ReviewApp(slow)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: "Comparing" in screen_text(pilot))
        for size in (*EXTREMES, *HUGE):
            await resize(pilot, size)
        assert "Comparing" in screen_text(pilot)
        await resize(pilot, (30, 5))
        go_on.set()
        await until(pilot, lambda: app.state is not None)
        assert "too small" in " ".join(screen_text(pilot).split())
        await resize(pilot, WIDE)
        await until(pilot, lambda: is_ready(app))
        assert isinstance(app.screen, ReviewScreen)
        assert not any(isinstance(screen, TooSmallScreen) for screen in app.screen_stack)
    assert app.surprises == []
