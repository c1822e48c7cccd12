"""The inbox as a reviewer uses it: opening a review and coming back, sorting, looking again, and what goes wrong."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import RepositoryError
from reviewtui.inbox.waiting import LeftOut, Said, Spoke, Stand, Top
from reviewtui.model import Verdict
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.screens.inbox import InboxScreen
from reviewtui.tui.widgets.row_list import RowList
from tests.tui.fake_inbox import BREAKING, NOW, FakeInbox, row
from tests.tui.stage import WIDE, is_ready, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


@asynccontextmanager
async def inbox(fake: FakeInbox | None = None, size: tuple[int, int] = WIDE) -> AsyncIterator[Pilot[None]]:
    """Show the inbox; a bug in any screen fails the test at the end."""
    app = ReviewApp(None, inbox=fake or FakeInbox(), unicode=True)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: isinstance(app.screen, InboxScreen))
        yield pilot
    assert app.surprises == []


def at_inbox(pilot: Pilot[None]) -> bool:
    return isinstance(pilot.app.screen, InboxScreen)


def shows(pilot: Pilot[None], *texts: str) -> bool:
    text = screen_text(pilot)
    return all(one in text for one in texts)


async def test_a_review_is_opened_left_and_found_as_it_was() -> None:
    fake = FakeInbox()
    async with inbox(fake) as pilot:
        await until(pilot, lambda: shows(pilot, "2✖ 1▲", "draft, 2 missing", "Who still calls"))
        await pilot.press("j")
        await until(pilot, lambda: shows(pilot, "apis/customers.yaml", "1 of 11 requirements are missing"))
        await pilot.press("enter")
        await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
        assert fake.asked[-1] == ("open", "customers")
        assert fake.rests >= 1
        await pilot.press("tab", "escape")
        assert is_ready(pilot.app)  # type: ignore[arg-type]
        await pilot.press("escape")
        await until(pilot, lambda: at_inbox(pilot) and len(fake.looks) == 2)
        assert fake.session.closed.is_set()
        await until(pilot, lambda: shows(pilot, "apis/customers.yaml", "requirements are missing"))
        assert pilot.app.screen.query_one(RowList).cursor == 1
        assert fake.asked.count(("judged", "customers")) == 1
        assert fake.asked.count(("stand", "customers")) == 2
        await pilot.press("escape")
        await until(pilot, lambda: shows(pilot, "q leaves."))


async def test_keys_search_sort_filter_and_unfold() -> None:
    fake = FakeInbox()
    async with inbox(fake) as pilot:
        await until(pilot, lambda: shows(pilot, "4 changes against origin/main", "12 branches without a commit"))
        await pilot.press("/", *"pr-4")
        await until(pilot, lambda: pilot.app.screen.query_one("#waiting", RowList).cursor == 2)
        await pilot.press("enter")
        assert shows(pilot, "apis/broken.yaml")
        await pilot.press("escape")
        assert at_inbox(pilot)
        assert not shows(pilot, "q leaves.")
        await pilot.press("s")
        assert shows(pilot, "what waits longest")
        await pilot.press("f", "f")
        assert shows(pilot, "1 of 4 changes", "only: mine")
        await pilot.press("F", "G")
        assert shows(pilot, "Not listed: 31")
        await pilot.press("enter")
        await until(pilot, lambda: fake.looks == [False, True] and not shows(pilot, "without a commit for"))
        assert pilot.app.screen.query_one(RowList).cursor == 3
        await pilot.press("f", "f", "f", "f")
        await until(pilot, lambda: shows(pilot, "only: breaking", "2 of 4"))


async def test_rows_are_there_before_they_are_compared_and_comparing_can_be_stopped() -> None:
    fake = FakeInbox((*(row(f"branch-{number}", number // 9) for number in range(300)),))
    fake.go.clear()
    async with inbox(fake) as pilot:
        await until(pilot, lambda: shows(pilot, "300 changes", "branch-0 ", "Comparing ..."))
        await pilot.press("escape")
        assert shows(pilot, "Stopped comparing")
        fake.go.set()
        await pilot.press("G")
        await until(pilot, lambda: shows(pilot, "12 branches without a commit"))
        await until(pilot, lambda: ("judged", "branch-299") in fake.asked)
        assert len([name for what, name in fake.asked if what == "judged"]) < 100


async def test_what_is_wrong_is_told_and_r_looks_again() -> None:
    fake = FakeInbox(())
    fake.refused = RepositoryError("There is no branch that others start from.", hint="Name it with `--base REF`.")
    async with inbox(fake) as pilot:
        await until(pilot, lambda: shows(pilot, "There is no branch", "Name it with", "R looks again."))
        fake.refused, fake.left_out = None, LeftOut(merged=2)
        await pilot.press("R")
        await until(pilot, lambda: shows(pilot, "No branch changes an API description.", "2 branches merged"))
        fake.found = (row("orders-v2"),)
        fake.opening_error = RepositoryError("The branch is gone.")
        await pilot.press("R")
        await until(pilot, lambda: shows(pilot, "1 change against"))
        await pilot.press("enter")
        await until(pilot, lambda: at_inbox(pilot) and shows(pilot, "The branch is gone."))


async def test_from_a_review_the_inbox_opens_over_it_and_leads_to_another() -> None:
    async with review() as pilot:
        await pilot.press("escape")
        assert not at_inbox(pilot)
        await pilot.press("I")
        await until(pilot, lambda: at_inbox(pilot) and shows(pilot, "4 changes"))
        await pilot.press("escape")
        await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
        await pilot.press("escape")
        await until(pilot, lambda: at_inbox(pilot) and shows(pilot, "4 changes"))
        first = pilot.app.state.session  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
        assert pilot.app.state.session is not first  # type: ignore[attr-defined]
        assert first.closed.is_set()


async def test_what_strangers_wrote_is_text() -> None:
    odd = "[red]x[/]\x1b[31m\u202e\x07\x00"
    top = Top(Verdict.BREAKING, odd, odd, odd)
    strange = row(odd, specs=(odd,), reviewers=(odd,), also=(odd,))
    fake = FakeInbox((strange,))
    fake.answers[odd] = replace(BREAKING, specs=(odd,), top=(top,), problems=(odd,), trouble=odd)
    fake.stands[odd] = Stand((Spoke(odd),), (odd,), 11, comment=Said(odd, odd, NOW))
    async with inbox(fake, size=(60, 60)) as pilot:
        await until(pilot, lambda: screen_text(pilot).count("[red]x[/]") > 9)
        assert not any(sign in screen_text(pilot) for sign in ("\x1b", "\x07", "\u202e", "\x00"))
