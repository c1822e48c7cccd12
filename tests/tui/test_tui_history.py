"""The screen of a history: rows fill in without moving anything, and any two commits open as a review."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.history.messages import Stopped
from reviewtui.session.past import TwoCommits
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.screens.history import HistoryScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.row_list import RowList
from tests.tui.fake_history import FakeBook, FakePast, many
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import SPEC
from tests.tui.stage import NARROW, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def cursor(pilot: Pilot[None], name: str = "commits") -> int:
    return pilot.app.screen.query_one(f"#{name}", RowList).cursor


async def opened(pilot: Pilot[None], session: FakeSession, past: FakePast) -> None:
    """Show a history over the review."""
    session.history = past
    await pilot.press("H")
    await until(pilot, lambda: isinstance(pilot.app.screen, HistoryScreen))


async def test_rows_fill_in_where_they_stand_and_what_the_commit_did_is_shown() -> None:
    book = FakeBook(waits=True)
    session = FakeSession()
    async with review(session) as pilot:
        await opened(pilot, session, FakePast(session, book))
        await until(pilot, lambda: "Begin" in screen_text(pilot))
        before = screen_text(pilot).splitlines()
        await pilot.press("j", "j")
        book.tell(0)
        book.tell(2)
        await until(pilot, lambda: "2 of 6 compared" in screen_text(pilot))
        after = screen_text(pilot).splitlines()
        assert cursor(pilot) == 2
        assert [line.find("2026-") for line in before] == [line.find("2026-") for line in after]
        assert "✖ breaking" in next(line for line in after if "Give orders" in line)
        assert "✖ unreadable" in next(line for line in after if "33333333" in line)
        book.stop(Stopped("The process that compares the versions ended."))
        await until(pilot, lambda: "process that compares" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await until(pilot, lambda: book.ended)
        await check_what_is_shown(pilot, session)


async def check_what_is_shown(pilot: Pilot[None], session: FakeSession) -> None:
    """See that the changes of the commit under the cursor are shown."""
    book = FakeBook()
    await opened(pilot, session, FakePast(session, book))
    await until(pilot, lambda: "DELETE /orders" in screen_text(pilot))
    await pilot.press("G")
    await until(pilot, lambda: "The description begins here." in screen_text(pilot))
    assert book.asked[-1] == 5
    await pilot.press("k")
    await until(pilot, lambda: "moved from orders.yaml" in screen_text(pilot))
    await pilot.press("b")
    await until(pilot, lambda: "Begin" not in screen_text(pilot))
    await pilot.press("b")
    await until(pilot, lambda: "Begin" in screen_text(pilot))
    await pilot.press("tab", "j")
    assert cursor(pilot, "changes") == 1


async def test_a_commit_is_opened_and_the_way_back_leads_over_the_history() -> None:
    session, other = FakeSession(), FakeSession()
    other.id = "orders-2222"
    session.later = FakeSession()
    past = FakePast(other)
    async with review(session) as pilot:
        await opened(pilot, session, past)
        await until(pilot, lambda: "Begin" in screen_text(pilot))
        await pilot.press("j", "enter")
        await until(pilot, lambda: on_review(pilot, other))
        assert past.opened == [TwoCommits("3" * 40, "2" * 40, SPEC)]
        assert session.closed.is_set()
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, HistoryScreen) and "Begin" in screen_text(pilot))
        assert cursor(pilot) == 1
        await pilot.press("escape")
        await until(pilot, lambda: on_review(pilot, session.later))
        await pilot.press("escape")
        assert on_review(pilot, session.later)


def on_review(pilot: Pilot[None], session: object) -> bool:
    screen = pilot.app.screen
    return isinstance(screen, ReviewScreen) and screen.state.session is session


async def test_the_program_can_begin_with_the_history() -> None:
    past = FakePast(FakeSession())
    app = ReviewApp(None, past=past, unicode=True)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "DELETE /orders" in screen_text(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen))
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(app.screen, HistoryScreen))
        await pilot.press("escape")
        await until(pilot, lambda: not app.is_running)
    assert app.surprises == []


async def check_two_commits(pilot: Pilot[None], session: FakeSession) -> None:
    """See that the first commit has none before it, and that any two are opened to be looked at only."""
    past = FakePast(FakeSession())
    await opened(pilot, session, past)
    await until(pilot, lambda: "Begin" in screen_text(pilot))
    await pilot.press("G", "enter")
    await until(pilot, lambda: "nothing before it" in screen_text(pilot))
    assert past.opened == []
    await pilot.press("k", "space")
    await until(pilot, lambda: "◆ 2026-" in screen_text(pilot))
    await pilot.press("k", "k")
    await until(pilot, lambda: "Between" in screen_text(pilot))
    await pilot.press("d")
    await until(pilot, lambda: past.opened == [TwoCommits("5" * 40, "3" * 40, SPEC, writing=False)])


async def test_no_history_says_why_and_two_commits_are_looked_at() -> None:
    session = FakeSession()
    async with review(session, (60, 20)) as pilot:
        await opened(pilot, session, FakePast(session, RepositoryError("no such file", hint="Name another.")))
        await until(pilot, lambda: "Name another." in screen_text(pilot))
        await pilot.press("enter", "space", "d", "b", "j", "escape")
        await opened(pilot, session, FakePast(session, FakeBook(())))
        await until(pilot, lambda: "No commit changed" in screen_text(pilot))
        await pilot.press("enter", "space", "d", "b", "j", "escape")
        await opened(pilot, session, FakePast(session, many(400)))
        await until(pilot, lambda: "400 commits" in screen_text(pilot))
        await pilot.press("G", "m", "g")
        await until(pilot, lambda: "Between" in screen_text(pilot))
        assert "\x1b" not in screen_text(pilot)
        await pilot.press("escape", "escape")
        await pilot.resize_terminal(*NARROW)
        await check_two_commits(pilot, session)
