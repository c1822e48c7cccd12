"""Opens the app on a fake session and waits for conditions, never for time."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic
from typing import TYPE_CHECKING

from reviewtui.preferences import Guidance, Settings
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.port import Opener, ReviewSession
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.question_pane import QuestionPane
from tests.tui.fake_inbox import FakeInbox
from tests.tui.fake_session import FakeSession

if TYPE_CHECKING:
    from textual.pilot import Pilot

DEADLINE = 10.0
WIDE = (120, 36)
NARROW = (80, 24)
NOTHING_SET = Settings()
NO_GUIDANCE = Guidance()


async def until(pilot: Pilot[None], condition: Callable[[], bool]) -> None:
    """Wait until the condition holds; fail when it does not within the deadline."""
    end = monotonic() + DEADLINE
    while not condition():
        assert monotonic() < end, "the condition did not come about"
        await asyncio.sleep(0.005)
    if pilot.app.is_running:
        await pilot.pause()


async def press_until(pilot: Pilot[None], key: str, condition: Callable[[], bool]) -> None:
    """Press a key again and again until the condition holds; fail when it does not within the deadline."""
    end = monotonic() + DEADLINE
    while not condition():
        assert monotonic() < end, f"{key} did not lead there"
        await pilot.press(key)


def opener(session: ReviewSession) -> Opener:
    """Return what opens this session, with two steps of progress."""

    def open_session(progress: Callable[[str], None]) -> ReviewSession:
        progress("Finding the two sides")
        progress("Comparing apis/orders.yaml")
        return session

    return open_session


def is_ready(app: ReviewApp) -> bool:
    """Whether the review is on the screen with a file in the diff."""
    screen = app.screen
    return isinstance(screen, ReviewScreen) and screen.is_mounted and screen.query_one(DiffView).file is not None


@asynccontextmanager
async def review(
    session: FakeSession | None = None,
    size: tuple[int, int] = WIDE,
    *,
    unicode: bool = True,
    settings: Settings = NOTHING_SET,
    guidance: Guidance = NO_GUIDANCE,
) -> AsyncIterator[Pilot[None]]:
    """Show the review of a session; a bug in any screen fails the test at the end."""
    given = opener(session or FakeSession())
    app = ReviewApp(given, settings, inbox=FakeInbox(), guidance=guidance, unicode=unicode)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: is_ready(app) or bool(app.surprises))
        yield pilot
    assert app.surprises == []


def screen_text(pilot: Pilot[None]) -> str:
    """Return what stands on the screen, line by line."""
    width, height = pilot.app.size
    strips = pilot.app.screen._compositor.render_strips()
    lines = ["".join(segment.text for segment in strip) for strip in strips[:height]]
    return "\n".join(line[:width] for line in lines)


async def click_choice(pilot: Pilot[None], word: str) -> None:
    """Click a choice of the question pane, wherever the keys are."""
    pane = pilot.app.screen.query_one(QuestionPane)
    row, line = next((row, line.plain) for row, line in enumerate(pane.lines) if word in line.plain)
    # Behind the border and a blank.
    await pilot.click(pane, offset=(2 + line.index(word), 1 + row - pane.scroll_offset.y))
