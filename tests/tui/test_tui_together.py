"""The review as a whole: what blocks it, what is new, a branch that moves, other reviewers, a draft held by another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.reviews.requirements.requirement import Deed, Step
from reviewtui.rubric.types import AnswerValue
from reviewtui.tui.screens.loading import LoadingScreen
from reviewtui.tui.screens.requirements import RequirementsScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.row_list import RowList
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import return_home
from tests.tui.made_up_api import REPORT, SPECS
from tests.tui.shared_review import GONE, GROWN, LEGACY, MOVED, with_ben, with_news
from tests.tui.stage import is_ready, review, screen_text, until

if TYPE_CHECKING:
    import pytest
    from textual.pilot import Pilot


async def see_requirements(pilot: Pilot[None]) -> RequirementsScreen:
    """Open the screen and wait for its list."""
    await pilot.press("b")
    await until(pilot, lambda: "requirements of" in screen_text(pilot))
    screen = pilot.app.screen
    assert isinstance(screen, RequirementsScreen)
    return screen


def titles(screen: RequirementsScreen) -> list[str]:
    assert screen._status is not None
    return [one.title for one in screen._status.requirements]


async def test_b_says_what_blocks_and_enter_leads_there() -> None:
    async with review(with_ben(FakeSession())) as pilot:
        screen = await see_requirements(pilot)
        text = screen_text(pilot)
        assert "not met" in text
        assert "approve for architect, 2026-01-02" in text
        assert "outdated" in text
        assert "ben@example.com" not in text
        assert "enter" in text
        # The first one that is not met is under the cursor: what cannot be read.
        assert "Everything can be read" in text
        await pilot.press("j", "j", "j", "N")
        assert "shuts the gate" in titles(screen)[1]
        await pilot.press("N", "n")
        assert screen.query_one(RowList).cursor == 1, "n and N pass over what is met"
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        shown = pilot.app.screen
        assert isinstance(shown, ReviewScreen)
        assert shown.entry is not None
        assert shown.entry.finding.fingerprint in {GONE, LEGACY}


PLACES = (
    (Step(Deed.ANSWER, "answer q3", about="q3"), "Question 3 of 4"),
    (Step(Deed.ANSWER, "answer q1", about="q1"), "Question 1 of 4"),
    (Step(Deed.ANSWER, "give a level", about="d2"), "Question 3 of 4"),
    (Step(Deed.RULE, "decide", about=LEGACY), "is gone: clients that read it"),
    (Step(Deed.RESOLVE, "settle it", about="b1"), "1 comment, 1 open"),
    (Step(Deed.VOTE, "decide"), "Levels"),
    (Step(Deed.PUBLISH, "publish"), "Publish"),
    (Step(Deed.MEND, "mend it", about="apis/torn.yaml"), "no place in the review to go to: mend it"),
    (Step(Deed.ASK, "ask Ben"), "no place in the review to go to: ask Ben"),
)


async def test_each_step_has_its_place() -> None:
    async with review(with_ben(FakeSession())) as pilot:
        for step, there in PLACES:
            assert there not in screen_text(pilot), f"{step} is looked for where it is shown already"
            screen = await see_requirements(pilot)
            screen.dismiss(step)
            await until(pilot, lambda: there in screen_text(pilot))  # noqa: B023 - used at once
            await return_home(pilot)


async def test_requirements_that_cannot_be_told_say_why(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: FakeSession) -> None:
        raise RepositoryError("the checklist is gone", hint="Restore it.")

    monkeypatch.setattr(FakeSession, "status", refuse)
    async with review() as pilot:
        await pilot.press("b")
        await until(pilot, lambda: "the checklist is gone Restore it." in screen_text(pilot))
        await pilot.press("enter", "j", "tab", "tab", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))


async def test_what_is_new_is_marked_filtered_and_counted_until_it_is_reviewed() -> None:
    session = with_news(FakeSession())
    async with review(session) as pilot:
        await until(pilot, session.looked.is_set)
        text = screen_text(pilot)
        assert "1 new, 1 gone since 2026-01-02; m shows what is new, b lists what is gone" in text
        assert "new 214 ops" in text
        await pilot.press("m")
        await until(pilot, lambda: "new since you looked" in screen_text(pilot))
        state = pilot.app.state  # type: ignore[attr-defined]
        assert [entry.finding.fingerprint for entry in state.entries] == [GROWN]
        await pilot.press("m")
        assert not state.filter
        await see_requirements(pilot)
        assert "gone breaking response-type-changed" in " ".join(screen_text(pilot).split())
        await pilot.press("escape")
        session.mark(GROWN, reviewed=True)
        pilot.app.screen.told()  # type: ignore[attr-defined]
        await until(pilot, lambda: "since 2026-01-02" not in screen_text(pilot))
        assert "new 214 ops" not in screen_text(pilot)


async def move(pilot: Pilot[None], session: FakeSession) -> None:
    """Let the branch move, and wait until that is told."""
    session.movement = "orders-v2 moved"
    pilot.app.look_out()  # type: ignore[attr-defined]
    await until(pilot, lambda: "orders-v2 moved; R takes it in" in screen_text(pilot))


async def test_a_branch_that_moved_is_taken_in_when_asked_and_nothing_is_lost() -> None:
    session, later = FakeSession(), with_news(FakeSession(replace(REPORT, specs=SPECS[:1])))
    later.news = replace(later.news, gone={}) if later.news else None
    session.later = later
    async with review(session) as pilot:
        await pilot.press("right_square_bracket", "c", *"Half a text", "escape")
        await pilot.press("W", "right_square_bracket", "y")
        await until(pilot, lambda: "q2" in session.draft.answers)
        await move(pilot, session)
        before = pilot.app.state  # type: ignore[attr-defined]
        await pilot.press("R")
        await until(pilot, lambda: pilot.app.state is not before and is_ready(pilot.app))  # type: ignore[attr-defined, arg-type]
        state = pilot.app.state  # type: ignore[attr-defined]
        assert state.session is later
        assert session.closed.is_set()
        assert not later.closed.is_set()
        assert state.unsaved == before.unsaved != {}
        assert (state.shown, state.pane, state.walk.index) == (before.shown, "question", 1)
        assert later.draft.answers["q2"].value is AnswerValue.YES
        assert "1 new since 2026-01-02; m shows what is new" in screen_text(pilot)
        await until(pilot, later.looked.is_set)


async def test_what_others_published_meanwhile_is_taken_in_though_nothing_moved() -> None:
    session, later = FakeSession(), FakeSession()
    session.later = later
    with_ben(later)
    async with review(session) as pilot:
        await pilot.press("m")
        await until(pilot, lambda: "Nothing is new since you last looked." in screen_text(pilot))
        assert "It names no consumer." not in screen_text(pilot)
        await pilot.press("R")
        await until(pilot, lambda: "It names no consumer." in screen_text(pilot))


async def test_a_review_that_cannot_be_opened_again_stays_open() -> None:
    session = FakeSession()
    session.later = ConflictError("another branch is checked out", hint="Check it out again.")
    async with review(session) as pilot:
        await pilot.press("right_square_bracket")
        await move(pilot, session)
        shown = pilot.app.state.shown  # type: ignore[attr-defined]
        await pilot.press("R")
        await until(pilot, lambda: "another branch is checked out" in screen_text(pilot))
        await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
        assert pilot.app.state.shown == shown == MOVED  # type: ignore[attr-defined]
        assert not session.closed.is_set()


async def test_taking_in_can_be_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    session, later = FakeSession(), FakeSession()
    session.later = later
    async with review(session) as pilot:
        await move(pilot, session)
        monkeypatch.setattr(type(pilot.app._opening), "begin", lambda _: None)  # type: ignore[attr-defined]
        await pilot.press("R")
        await until(pilot, lambda: isinstance(pilot.app.screen, LoadingScreen))
        await pilot.press("escape")
        await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
        assert pilot.app.state.session is session  # type: ignore[attr-defined]
        assert "orders-v2 moved" in screen_text(pilot)


async def test_what_cannot_be_asked_of_git_is_asked_again_and_a_move_that_is_undone_is_no_longer_said(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    session = FakeSession()
    asked: list[int] = []

    def refuse(_: FakeSession) -> str:
        asked.append(1)
        raise RepositoryError("Git is away")

    async with review(session) as pilot:
        with monkeypatch.context() as patched:
            patched.setattr(FakeSession, "moved", refuse)
            pilot.app.look_out()  # type: ignore[attr-defined]
            await until(pilot, lambda: bool(asked))
        await move(pilot, session)
        assert "Git is away" not in screen_text(pilot)
        session.movement = ""
        pilot.app.look_out()  # type: ignore[attr-defined]
        await until(pilot, lambda: "orders-v2 moved" not in screen_text(pilot))
