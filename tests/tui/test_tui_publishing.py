"""Publishing on the screen: where to, which files, the commit, what is left to do, and what comes in meanwhile."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError, ReviewtuiError
from reviewtui.session.plans import Plan, Published
from reviewtui.tui.screens.planning import AGAIN
from reviewtui.tui.screens.review import ReviewScreen
from tests.tui.fake_plans import TARGETS
from tests.tui.fake_session import FakeSession
from tests.tui.stage import NARROW, WIDE, review, screen_text, until

if TYPE_CHECKING:
    import pytest

WRITES = "2 of 3 files will be written"


def unwrapped(text: str) -> str:
    """Return a screen in one line without frames."""
    return " ".join(text.replace("│", " ").split())


async def test_it_begins_where_the_settings_say_and_shows_each_file() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: WRITES in screen_text(pilot))
        text = screen_text(pilot)
        assert "work tree  1 of 3" in text
        assert "what fits  1 of 3" in text
        assert "nobody else takes part" in unwrapped(text)
        await pilot.press("j", "j")
        await until(pilot, lambda: "[bold]not markup[/bold]" in screen_text(pilot))
        assert session.published == []
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Written to the work tree: 2 files" in unwrapped(screen_text(pilot)))
        await pilot.press("ctrl+s", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        assert [plan.branch for plan in session.published] == [None]


async def test_a_branch_shows_its_commit_and_how_to_push_it() -> None:
    session = FakeSession()
    async with review(session, size=(160, 40)) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: WRITES in screen_text(pilot))
        await pilot.press("b")
        await until(pilot, lambda: "has a commit that is not in" in unwrapped(screen_text(pilot)))
        text = screen_text(pilot)
        assert "branch review/orders-v2  2 of 3" in text
        assert "git fetch origin review/orders-v2:review/orders-v2" in text
        for fact in (
            "Record the review of Orders: approve",
            "ssh, by the key",
            "commit-msg runs",
            "does not run: it looks",
        ):
            assert fact in text
        await pilot.press("j")
        await until(pilot, lambda: "schema: 1" in screen_text(pilot))
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Committed to review/orders-v2: 2 files, cccccccc." in screen_text(pilot))
        assert "git push origin review/orders-v2" in screen_text(pilot)


async def test_which_files_can_be_chosen() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: WRITES in screen_text(pilot))
        await pilot.press("m")
        await until(pilot, lambda: "1 of 2 files will be written" in screen_text(pilot))
        assert "your part only  2 of 3" in screen_text(pilot)
        await pilot.press("m")
        await until(
            pilot, lambda: "the closing files too  3 of 3" in screen_text(pilot) and WRITES in screen_text(pilot)
        )
        await pilot.press("m", "ctrl+s")
        await until(pilot, lambda: bool(session.published))


async def test_a_refused_plan_is_told_calmly_and_another_branch_can_be_named() -> None:
    async with review() as pilot:
        await pilot.press("P")
        for size in (WIDE, NARROW, (60, 20)):
            await pilot.resize_terminal(*size)
            await until(pilot, lambda: WRITES in unwrapped(screen_text(pilot)))
            await pilot.press("e", "ctrl+u", *"main", "enter")
            await until(pilot, lambda: "is checked out" in unwrapped(screen_text(pilot)))
            await pilot.press("ctrl+s")
            await pilot.press("e", "ctrl+u", *"notes", "enter")
            await until(pilot, lambda: "branch notes  as you named it" in screen_text(pilot))
            await until(pilot, lambda: WRITES in unwrapped(screen_text(pilot)))
            await pilot.press("e", "escape", "b")
            await until(pilot, lambda: "work tree  1 of 3" in screen_text(pilot))


async def test_the_branch_under_review_says_why_it_cannot_take_them() -> None:
    session = FakeSession()
    session.targets = TARGETS[::-1]
    async with review(session) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: "Publish to the work tree, then commit." in unwrapped(screen_text(pilot)))
        await pilot.press("ctrl+s", "b")
        await until(pilot, lambda: "branch review/orders-v2  2 of 3" in screen_text(pilot))


async def test_what_comes_in_meanwhile_is_taken_into_a_new_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(error: ReviewtuiError, _: Plan) -> Published:
        raise error

    session = FakeSession()
    async with review(session) as pilot:
        await pilot.press("P")
        await until(pilot, lambda: WRITES in screen_text(pilot))
        for error in (ConflictError("the branch moved", hint="Look again."), ReviewtuiError("no room")):
            with monkeypatch.context() as patched:
                patched.setattr(session, "publish", partial(refuse, error))
                await pilot.press("ctrl+s")
                await until(pilot, lambda: str(error) in screen_text(pilot))  # noqa: B023 - used at once
            if isinstance(error, ConflictError):
                await until(pilot, lambda: AGAIN in unwrapped(screen_text(pilot)) and WRITES in screen_text(pilot))
            assert session.published == [], error
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Written to the work tree: 2 files" in unwrapped(screen_text(pilot)))


async def test_leaving_while_files_are_prepared_is_survived() -> None:
    async with review() as pilot:
        await pilot.press("P", "escape", "b", "escape", "P", "b", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
