"""The filter with keys: choices with counts, the same as a line, told in words, and taken off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Verdict
from reviewtui.tui.screens.filter import FilterScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from tests.tui.fake_session import FakeSession
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def on_review(pilot: Pilot[None]) -> ReviewScreen:
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    return screen


def words(pilot: Pilot[None]) -> str:
    return " ".join(screen_text(pilot).split())


async def test_one_choice_needs_two_keys_esc_takes_it_off_and_marks_move_nothing_that_is_listed() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("f")
        await until(pilot, lambda: "6 of 6 findings" in screen_text(pilot))
        assert "verdict [ ] breaking 3" in words(pilot)
        await pilot.click("#choices", offset=(4, 2))
        await until(pilot, lambda: "[x] safe 1" in words(pilot))
        await pilot.press("space", "k", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert {entry.finding.verdict for entry in on_review(pilot).state.entries} == {Verdict.DANGEROUS}
        assert "Changes · dangerous" in screen_text(pilot)
        assert "1 of 6" in screen_text(pilot)
        await pilot.press("escape")
        assert not on_review(pilot).state.filter
        await pilot.press("f", "tab", *"reviewed:no", "enter")
        await until(pilot, lambda: "not reviewed" in screen_text(pilot))
        await pilot.press("space")
        await until(pilot, lambda: len(session.draft.marks) == 1)
        assert len(on_review(pilot).state.entries) == 6
        # What is listed is another thing once the filter is chosen again.
        await pilot.press("f", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        on_review(pilot).narrow(on_review(pilot).state.filter)
        assert len(on_review(pilot).state.entries) == 5


async def test_choices_go_together_with_a_line_and_what_shows_nothing_says_why() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("f", "space", "j", "space")
        await until(pilot, lambda: "4 of 6 findings" in screen_text(pilot))
        await pilot.press("tab", *" path:/orders/2", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        title = str(pilot.app.screen.query_one(ChangesTree).border_title)
        assert title == "Changes · breaking or dangerous, /orders/2"
        assert len(on_review(pilot).state.entries) == 2
        # What is shown stays shown, or else the nearest one is; F shows everything again, at the same place.
        shown = on_review(pilot).entry
        await pilot.press("F")
        assert on_review(pilot).entry == shown
        await pilot.press("f", "tab", *"verdct:x")
        await until(pilot, lambda: "Did you mean `verdict`?" in screen_text(pilot))
        # What the line takes as signs is no key while one writes in it.
        assert "space tick" not in screen_text(pilot)
        assert "esc leave" in screen_text(pilot)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, FilterScreen)
        await pilot.press("tab", "F")
        assert "space tick" in screen_text(pilot)
        await pilot.press("tab", *"nosuch", "enter")
        await until(pilot, lambda: 'No finding passes the filter: "nosuch".' in words(pilot))
        assert on_review(pilot).entry is None
        await pilot.press("space", "n", "a")
        await pilot.press("F")
        await until(pilot, lambda: len(on_review(pilot).state.entries) == 6)
        await pilot.press("F")
        await until(pilot, lambda: "No filter is on" in screen_text(pilot))
