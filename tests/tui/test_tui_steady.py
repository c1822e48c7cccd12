"""What arrives while somebody reads moves nothing: the row under the cursor stays at its place on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.tui.fake_inbox import FakeInbox, row
from tests.tui.fake_session import FakeSession
from tests.tui.shared_review import with_ben
from tests.tui.stage import NARROW, is_ready, review, screen_text, until
from tests.tui.test_tui_inbox import inbox, shows

if TYPE_CHECKING:
    from textual.pilot import Pilot


def line_of(pilot: Pilot[None], text: str) -> int:
    return next(number for number, line in enumerate(screen_text(pilot).splitlines()) if text in line)


async def test_the_row_of_the_inbox_stays_when_rows_are_compared() -> None:
    fake = FakeInbox(tuple(row(f"branch-{number}", number) for number in range(60)))
    fake.go.clear()
    async with inbox(fake, NARROW) as pilot:
        await until(pilot, lambda: shows(pilot, "60 changes", "Comparing"))
        await pilot.press(*"jjjjjjj")
        before = line_of(pilot, "branch-7 ")
        fake.go.set()
        await until(pilot, lambda: ("stand", "branch-7") in fake.asked and shows(pilot, "2✖ 1▲"))
        assert line_of(pilot, "branch-7 ") == before


async def test_the_row_of_the_changes_stays_when_comments_and_marks_arrive() -> None:
    session, later = FakeSession(), FakeSession()
    session.later = later
    with_ben(later)
    async with review(session) as pilot:
        await pilot.press("right_square_bracket")
        before = line_of(pilot, "Query parameter limit is now")
        await pilot.press("c", *"Why", "ctrl+s")
        assert line_of(pilot, "Query parameter limit is now") == before
        await pilot.press("R")
        await until(pilot, lambda: session.closed.is_set() and is_ready(pilot.app))  # type: ignore[arg-type]
        assert line_of(pilot, "Query parameter limit is now") == before


async def test_keys_draw_what_they_change_and_lay_out_nothing() -> None:
    layouts: list[object] = []

    async def press(pilot: Pilot[None], *keys: str) -> int:
        """Press keys, and tell how often the screen was laid out; scroll bars come some frames later."""
        layouts.clear()
        await pilot.press(*keys)
        for _ in range(4):
            await pilot.pause()
        return len(layouts)

    async with review() as pilot:
        screen = pilot.app.screen
        screen.screen_layout_refresh_signal.subscribe(screen, layouts.append)
        assert await press(pilot, "W"), "a pane that gets more room is laid out"
        assert not await press(pilot, "y", "n", "right_square_bracket", "left_square_bracket")
        await press(pilot, "escape")
        assert not await press(pilot, "j", "k", "space", "k")
