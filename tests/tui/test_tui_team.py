"""Other reviewers on the screen: their answers and votes, a blind review, and a draft that somebody else holds."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.tui.screens.comments import CommentsScreen
from reviewtui.tui.screens.publish import PublishScreen
from reviewtui.tui.screens.verdict import VerdictScreen
from tests.tui.fake_session import BEN, FakeSession
from tests.tui.shared_review import GONE, with_ben, with_news
from tests.tui.stage import NARROW, WIDE, review, screen_text, until


async def test_what_others_answered_is_shown_and_where_they_differ() -> None:
    session = with_ben(FakeSession())
    async with review(session, size=(120, 60)) as pilot:
        await pilot.press("W", "y")
        await until(pilot, lambda: "reviewers differ here" in screen_text(pilot))
        text = screen_text(pilot)
        assert "Ben  ✖ No  It names no consumer." in text
        assert "Question 1 of 4 ≠" in text
        await pilot.press("D")
        await until(pilot, lambda: "On no other question do two reviewers differ." in screen_text(pilot))
        await pilot.press("right_square_bracket", "D")
        await until(pilot, lambda: "Question 1 of 4 ≠" in screen_text(pilot))
        await pilot.press("G", *["j"] * 30)
        await until(pilot, lambda: "Ben  level 2  Terse." in screen_text(pilot))


async def test_a_blind_review_says_what_it_keeps_back() -> None:
    session = FakeSession()
    session.team = replace(session.team, hidden=2)
    told = "what 2 other reviewers said is kept back"
    async with review(session, size=NARROW) as pilot:
        await pilot.press("W")
        await until(pilot, lambda: told in " ".join(screen_text(pilot).replace("│", " ").split()))
        await pilot.press("d")
        await until(pilot, lambda: told in " ".join(screen_text(pilot).replace("│", " ").split()))


async def test_the_verdict_shows_other_votes_and_what_outdated_them() -> None:
    async with review(with_ben(FakeSession())) as pilot:
        await pilot.press("d")
        await until(pilot, lambda: isinstance(pilot.app.screen, VerdictScreen))
        text = " ".join(screen_text(pilot).replace("│", " ").split())
        assert "Ben approve for architect, 2026-01-02 at eeeeeeee; outdated" in text
        assert "new since" in text


async def test_a_draft_that_another_holds_is_said_and_nothing_is_lost() -> None:
    session = FakeSession()
    session.read_only = "Another process has it."
    session.refuse = ConflictError("process 12 on desk has the review open", hint="End it, or wait.")
    async with review(session) as pilot:
        for size in (WIDE, NARROW):
            await pilot.resize_terminal(*size)
            assert "read only" in screen_text(pilot), size
        await pilot.press("space")
        await until(pilot, lambda: "process 12 on desk has the review open" in screen_text(pilot))
        assert not session.looked.is_set()
        await pilot.press("a", *"Fine", "ctrl+s")
        await until(pilot, lambda: screen_text(pilot).count("process 12 on desk") > 1)
        session.refuse, session.read_only = None, ""
        await pilot.press("ctrl+s")
        await until(pilot, lambda: GONE in session.draft.rulings and "read only" not in screen_text(pilot))
        assert session.draft.rulings[GONE].reason == "Fine"


async def test_what_was_seen_and_cannot_be_remembered_is_told() -> None:
    session = FakeSession()
    session.refuse = RepositoryError("the disk is full", hint="Make room.")
    async with review(session) as pilot:
        await until(pilot, lambda: "the disk is full" in screen_text(pilot))


async def test_screens_fit_sixty_columns() -> None:
    session = with_news(with_ben(FakeSession()))
    session.movement = "orders-v2 moved"
    async with review(session, size=(60, 20)) as pilot:
        pilot.app.look_out()  # type: ignore[attr-defined]
        await until(pilot, lambda: "orders-v2 moved; R takes it in" in screen_text(pilot))
        await pilot.press("b")
        await until(pilot, lambda: "requirements of" in screen_text(pilot))
        await pilot.press("escape", "C", "escape", "d", "escape", "P")
        await until(pilot, lambda: isinstance(pilot.app.screen, PublishScreen))
        await pilot.press("escape", "W", "D", "escape", "C")
        await until(pilot, lambda: isinstance(pilot.app.screen, CommentsScreen))
        assert BEN.name in screen_text(pilot)
