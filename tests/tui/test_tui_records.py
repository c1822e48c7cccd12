"""Records on the screen: what can be made and is there, the text to edit, where it goes, and what stays as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.tui.screens.records import CHOOSE_ONE, NONE_YET, RecordsScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.screens.verdict import VerdictScreen
from tests.tui.fake_records import OLD, FakeRecords
from tests.tui.fake_session import FakeSession
from tests.tui.key_walk import return_home
from tests.tui.made_up_api import FINDINGS
from tests.tui.record_stage import PLANNED, come_to_record, unwrapped
from tests.tui.stage import review, screen_text, until

if TYPE_CHECKING:
    import pytest

WORST = FINDINGS[0].fingerprint


async def test_a_finding_becomes_a_record_in_the_work_tree() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "j", "enter")
        [order] = session.recorded.orders
        assert (order.kind.id, order.form, order.findings) == ("adr", "nygard", (WORST,))
        text = screen_text(pilot)
        assert "docs/adr/0002-accept-1-breaking-change.md  new" in text
        assert "To    work tree  1 of 3" in text
        assert "As it reads" in text
        assert session.recorded.written == []
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "Written to the work tree: 1 file. Look at it" in screen_text(pilot))
        await pilot.press("ctrl+s", "e", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, RecordsScreen))
        assert [plan.branch for plan in session.recorded.written] == [None]


async def test_a_record_can_be_about_the_whole_review() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        for way, keys in (("", ("a", "enter")), ("W", ("enter",))):
            await pilot.press(*way)
            await come_to_record(pilot, *keys)
            assert session.recorded.orders[-1].findings == (), way
            await return_home(pilot)
        assert len(session.recorded.orders) == 2
        await pilot.press("d", "M")
        await until(pilot, lambda: "The whole review" in screen_text(pilot))
        await pilot.press("a")
        await pilot.press("escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, VerdictScreen))


async def test_a_new_record_takes_the_place_of_one_from_the_list() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "tab", "s", awaited="2 files will be written")
        assert session.recorded.orders[0].supersedes == OLD.path
        await pilot.press("j")
        await until(pilot, lambda: "superseded by ADR-0002" in screen_text(pilot))
        assert "0001-describe-an-api-first.md  changes" in screen_text(pilot)
        await pilot.press("o")
        await pilot.pause()
        await pilot.press("escape", "ctrl+s")
        await until(pilot, lambda: bool(session.recorded.written))


async def test_a_refresh_shows_what_stays() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "tab", "R")
        await pilot.press("j")
        await until(pilot, lambda: "+Derived" in screen_text(pilot))
        await pilot.press("j")
        await until(pilot, lambda: "does not come back by itself" in screen_text(pilot))
        await pilot.press("enter", "shift+tab", "shift+tab", "o")
        await until(pilot, lambda: "keeps its title" in unwrapped(screen_text(pilot)))


async def test_the_title_and_the_options_of_a_kind_can_be_said() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        await come_to_record(pilot, "j", "j", "enter")
        await pilot.press("o")
        await until(pilot, lambda: bool(pilot.app.screen.query("#option-consumer")))
        await pilot.press(*"Mine", "tab", *"shop", "enter")
        await until(pilot, lambda: "docs/notices/0002-mine.md" in screen_text(pilot))
        assert (session.recorded.orders[-1].title, session.recorded.orders[-1].options) == (
            "Mine",
            {"consumer": "shop"},
        )
        await pilot.press("o")
        await until(pilot, lambda: bool(pilot.app.screen.query("#title")))
        assert pilot.app.screen.query_one("#title", Input).value == "Mine"
        await pilot.press("escape")


async def test_what_is_refused_is_told_and_can_be_mended() -> None:
    session = FakeSession()
    session.recorded.refuse = UsageError("a notice needs a title", hint="Give it one.")
    async with review(session) as pilot:
        await come_to_record(pilot, "enter", awaited="a notice needs a title Give it one.")
        await pilot.press("ctrl+s", "e", "tab", "enter")
        session.recorded.refuse = None
        await pilot.press("shift+tab", "B", "ctrl+u", *"none", "enter")
        await until(pilot, lambda: "there is no branch" in screen_text(pilot))
        await pilot.press("B", "escape", "b")
        await until(pilot, lambda: PLANNED in screen_text(pilot))


async def test_no_record_is_there_yet() -> None:
    session = FakeSession()
    session.recorded.records = ()
    async with review(session) as pilot:
        await pilot.press("M")
        await until(pilot, lambda: "A new decision record" in screen_text(pilot))
        await pilot.press("s")
        await until(pilot, lambda: NONE_YET in screen_text(pilot))
        await pilot.press("tab", "R", "enter", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))


async def test_records_that_cannot_be_read_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise ReviewtuiError("the repository is gone", hint="Look for it.")

    monkeypatch.setattr(FakeRecords, "log", refuse)
    async with review() as pilot:
        await pilot.press("M")
        await until(pilot, lambda: "the repository is gone" in screen_text(pilot))
        await pilot.press("enter", "s", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))


async def test_leaving_early_is_survived_and_one_of_the_list_is_chosen_before_it_is_renewed() -> None:
    async with review() as pilot:
        await pilot.press("M", "escape", "M", "enter", "escape", "escape", "escape")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReviewScreen))
        await pilot.press("M")
        await until(pilot, lambda: "A new decision record" in screen_text(pilot))
        await pilot.press("R")
        await until(pilot, lambda: CHOOSE_ONE[:40] in unwrapped(screen_text(pilot)))
        await pilot.press("tab", "enter")
        await until(pilot, lambda: "We write the description" in screen_text(pilot))
