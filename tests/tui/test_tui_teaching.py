"""The hints and the tour: each goes on when its thing was done, none is in the way, and both can be left for good."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from reviewtui.model import Location
from reviewtui.preferences import Guidance, KeyWish, Lead, Settings, Taught
from reviewtui.reviews.draft import Draft
from reviewtui.reviews.types import Mark
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.keymap import with_keys
from reviewtui.tui.keys import ACTIONS
from reviewtui.tui.teaching import hints, tour
from reviewtui.tui.teaching.beginning import lessons_of
from reviewtui.tui.teaching.lesson import Deed, Lesson
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.hint_line import HintLine
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.question_pane import QuestionPane
from reviewtui.tui.widgets.tour_card import TourCard
from tests.tui.fake_inbox import FakeInbox
from tests.tui.fake_session import START, FakeSession
from tests.tui.made_up_api import FINDINGS
from tests.tui.stage import NARROW, WIDE, click_choice, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

LESSONS = (*hints.HINTS, *hints.OFFER, *tour.STOPS)
NAMED = re.compile(r"\{([a-z0-9-]+)\}")
# The keys of each stop, as somebody presses them who does what it says.
DOING = {
    "changes": ("right_square_bracket",),
    "card": ("tab", "tab"),
    "diff": ("v",),
    "decision": ("a", *"Fine", "ctrl+s"),
    "comment": ("c", *"Why", "ctrl+s"),
    "walk": ("W", "p"),
    "blocks": ("b", "escape"),
    "verdict": ("d", "tab", "enter"),
    "publish": ("P", "escape"),
}


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
def test_a_lesson_names_keys_that_there_are_and_fits_a_narrow_window(lesson: Lesson) -> None:
    named = NAMED.findall(lesson.do)
    assert named
    assert set(named) <= {action.id for action in ACTIONS}
    assert "{" not in lesson.what + lesson.why
    assert cell_len(with_keys(lesson.do)) <= NARROW[0] - len(" Hint 1/3  ")


def test_the_tour_has_nine_stops_that_say_what_and_why() -> None:
    assert [stop.id for stop in tour.STOPS] == list(DOING)
    assert len({(stop.title, stop.what, stop.why) for stop in tour.STOPS}) == len(tour.STOPS) == 9
    assert all(text[-1] in ".?" for stop in tour.STOPS for text in (stop.what, stop.why, stop.do))


def test_every_deed_is_asked_for() -> None:
    assert set(Deed) == {lesson.deed for lesson in LESSONS}


def shown(pilot: Pilot[None]) -> str:
    """Return how far the tour is, by the card on the screen in front."""
    return next((card.course.progress for card in pilot.app.screen.query(TourCard)), "")


async def at(pilot: Pilot[None], stop: int) -> None:
    await until(pilot, lambda: shown(pilot) == f"{stop}/9" and f"Tour {stop}/9" in screen_text(pilot))


async def test_every_stop_goes_on_when_its_thing_is_done(tmp_path: Path) -> None:
    guidance = Guidance(Lead.TOUR, Taught(tmp_path / "taught"))
    async with review(size=NARROW, guidance=guidance) as pilot:
        for number, stop in enumerate(tour.STOPS, start=1):
            await at(pilot, number)
            assert stop.title in screen_text(pilot)
            for key in DOING[stop.id]:
                await pilot.press(key)
        await until(pilot, lambda: "That was the tour." in screen_text(pilot))
        assert shown(pilot) == ""
    assert guidance.taught.path is not None
    assert guidance.taught.path.read_text() == "tour\n"


async def test_the_tour_goes_on_and_back_by_key_and_is_left_and_taken_again(tmp_path: Path) -> None:
    taught = Taught(tmp_path / "taught")
    async with review(guidance=Guidance(Lead.OFFER, taught)) as pilot:
        app = pilot.app
        await until(pilot, lambda: "T shows you round, in nine stops" in screen_text(pilot))
        await pilot.press("semicolon")
        await until(pilot, lambda: "No tour is on; T begins it." in screen_text(pilot))
        await pilot.press("T")
        await at(pilot, 1)
        assert not app.screen.query(HintLine)
        await pilot.press("comma")
        await at(pilot, 1)
        await pilot.press("semicolon", "semicolon", "comma")
        await at(pilot, 2)
        await until(pilot, lambda: "A verdict alone" in screen_text(pilot))
        # What opens over the review has the card too, and esc closes that first.
        await pilot.press("d")
        await at(pilot, 2)
        assert "esc leave" not in screen_text(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: bool(app.screen.query(ChangesTree)))
        assert "esc leave" in screen_text(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not app.screen.query(TourCard))
        assert not (tmp_path / "taught").exists()
        await pilot.press("T")
        await at(pilot, 1)
        await pilot.press(*["semicolon"] * 8)
        await at(pilot, 9)
        await pilot.press("full_stop")
        await until(pilot, lambda: not app.screen.query(TourCard))
        assert (tmp_path / "taught").read_text() == "tour\n"
        await pilot.press("full_stop")
        await until(pilot, lambda: "No hint is shown." in screen_text(pilot))


async def test_a_mouse_does_what_a_stop_asks_for() -> None:
    async with review(guidance=Guidance(Lead.TOUR)) as pilot:
        await at(pilot, 1)
        await pilot.click(ChangesTree, offset=(10, 5))
        await at(pilot, 2)
        await pilot.click("#card", offset=(10, 3))
        await at(pilot, 3)
        await pilot.press("semicolon", "semicolon", "semicolon")
        await at(pilot, 6)
        await pilot.press("W")
        await until(pilot, lambda: pilot.app.screen.query_one(QuestionPane).has_focus)
        await click_choice(pilot, "y yes")
        await at(pilot, 7)
        await pilot.click("TourHead", offset=(screen_text(pilot).splitlines()[-5].index("; next"), 0))
        await at(pilot, 8)


async def test_hints_follow_what_is_done_and_are_remembered(tmp_path: Path) -> None:
    taught = Taught(tmp_path / "taught")
    async with review(size=NARROW, guidance=Guidance(Lead.HINTS, taught)) as pilot:
        await until(pilot, lambda: "Hint 1/3  ] goes to the next change." in screen_text(pilot))
        await pilot.press("right_square_bracket")
        await until(pilot, lambda: "Hint 2/3  space marks it reviewed" in screen_text(pilot))
        # What a hint is not about does not take it away.
        await pilot.press("tab", "v", "escape")
        assert "Hint 2/3" in screen_text(pilot)
        await pilot.press("space")
        await until(pilot, lambda: "Hint 3/3" in screen_text(pilot))
        assert (tmp_path / "taught").read_text().split() == ["hint-change", "hint-mark"]
        await pilot.press("W", "y")
        await until(pilot, lambda: "That is a review" in screen_text(pilot))
        assert not pilot.app.screen.query(HintLine)
        assert pilot.app.screen.query_one(QuestionPane).has_focus
    assert (tmp_path / "taught").read_text().split() == ["hint-change", "hint-mark", "hint-answer", "hints"]


async def test_hints_go_on_where_they_were_under_the_keys_that_hold_and_are_hidden(tmp_path: Path) -> None:
    taught = Taught(tmp_path / "taught", frozenset({"hint-change"}))
    settings = Settings(keys=(KeyWish("reviewed", ("X",), Location("s", "")),))
    session = FakeSession()
    session.draft = REVIEWED
    async with review(session, (60, 20), settings=settings, guidance=Guidance(Lead.HINTS, taught)) as pilot:
        await until(pilot, lambda: "Hint 1/2  X marks it reviewed" in screen_text(pilot))
        await pilot.press("full_stop")
        await until(pilot, lambda: not pilot.app.screen.query(HintLine))
    assert (tmp_path / "taught").read_text() == "hints\n"


FRESH = FakeSession().draft
REVIEWED = FRESH.with_mark(Mark(FINDINGS[0].fingerprint, reviewed=True, at=START))


@pytest.mark.parametrize(
    ("lead", "known", "draft", "begins"),
    [
        (Lead.HINTS, (), FRESH, hints.HINTS),
        (Lead.HINTS, (), REVIEWED, ()),
        (Lead.HINTS, ("hint-change",), REVIEWED, hints.HINTS[1:]),
        (Lead.HINTS, ("hints",), FRESH, ()),
        (Lead.OFFER, ("hints",), REVIEWED, hints.OFFER),
        (Lead.OFFER, ("tour",), FRESH, ()),
        (Lead.TOUR, ("tour",), REVIEWED, tour.STOPS),
        (Lead.NOT, (), FRESH, ()),
    ],
)
def test_only_who_needs_it_is_taught(
    lead: Lead, known: tuple[str, ...], draft: Draft, begins: tuple[Lesson, ...]
) -> None:
    assert lessons_of(lead, known, draft) == begins


def test_no_hint_asks_for_what_cannot_be_done() -> None:
    assert lessons_of(Lead.HINTS, (), FRESH, apt=False) == ()


async def test_what_cannot_be_kept_is_told_and_hides_the_hint_all_the_same(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    async with review(guidance=Guidance(Lead.HINTS, Taught(tmp_path / "file" / "taught"))) as pilot:
        await until(pilot, lambda: "Hint 1/3" in screen_text(pilot))
        await pilot.press("full_stop")
        told = pilot.app._notifications  # on the screen, the path decides where the sentence is wrapped
        await until(pilot, lambda: any("what you were shown cannot be kept" in one.message for one in told))
        assert not pilot.app.screen.query(HintLine)


async def test_there_is_no_tour_without_a_review() -> None:
    app = ReviewApp(None, inbox=FakeInbox(), unicode=True)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: bool(app.screen.query(KeyBar)))
        await pilot.press("T")
        await until(pilot, lambda: "open one first" in screen_text(pilot))
    assert app.surprises == []
