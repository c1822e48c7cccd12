"""What the screen makes of its surroundings: a locale without Unicode, and a review that is taken up again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.screens.review import ReviewScreen
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def on_review(pilot: Pilot[None]) -> ReviewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


def shown_finding(pilot: Pilot[None]) -> int:
    """Return the number of the finding on the screen, from 1."""
    entry = on_review(pilot).entry
    assert entry is not None
    return FINDINGS.index(entry.finding) + 1


async def test_only_ascii_is_drawn_where_the_locale_has_no_more() -> None:
    session = FakeSession()
    async with review(session, unicode=False) as pilot:
        for keys in (
            ("tab",),
            ("v",),
            ("tab",),
            ("W", "y"),
            ("c",),
            ("escape", "d"),
            ("escape", "P"),
            ("escape", "f1"),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            assert [line for line in screen_text(pilot).splitlines() if not line.isascii()] == []
        session.refuse = RepositoryError("refused")
        await pilot.press("escape", "n")
        await until(pilot, lambda: "refused" in screen_text(pilot))
        assert [line for line in screen_text(pilot).splitlines() if not line.isascii()] == []
        await pilot.press("ctrl+p")
        await until(pilot, lambda: "Find a command" in screen_text(pilot))
        assert [line for line in screen_text(pilot).splitlines() if not line.isascii()] == []


async def test_a_review_that_is_taken_up_goes_on_where_it_stood() -> None:
    session = FakeSession()
    session.mark(FINDINGS[0].fingerprint, reviewed=True)
    session.answer("q1", AnswerValue.YES)
    async with review(session) as pilot:
        await until(pilot, lambda: shown_finding(pilot) == 2)
        assert "Question 2 of 4" in screen_text(pilot)
