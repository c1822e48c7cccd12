"""Opening: progress, cancelling, errors, bugs; and screens that have nothing to show."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from reviewtui import crash_log
from reviewtui.errors import RepositoryError
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.port import ReviewSession
from reviewtui.tui.screens.error import ErrorScreen
from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import CHECKLIST, REPORT
from tests.tui.stage import NARROW, is_ready, opener, review, screen_text, until


@pytest.fixture
def log_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep logs of bugs in a folder of the test."""
    monkeypatch.setattr(crash_log, "user_log_path", lambda _: tmp_path)
    return tmp_path


def texts_in(folder: Path) -> list[str]:
    return [path.read_text() for path in folder.iterdir()]


async def test_loading_shows_its_steps_and_esc_cancels_it() -> None:
    go_on = threading.Event()
    session = FakeSession()

    def slow(progress: Callable[[str], None]) -> ReviewSession:
        progress("Comparing apis/[bold]orders.yaml")
        go_on.wait(10)
        return session

    app = ReviewApp(slow)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "Comparing apis/[bold]orders.yaml" in screen_text(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: "Cancelled" in screen_text(pilot))
        go_on.set()
        await until(pilot, session.closed.is_set)
        assert isinstance(app.screen, ErrorScreen)
        await pilot.press("r")
        await until(pilot, lambda: is_ready(app))


async def test_an_error_says_what_to_do_and_can_be_tried_again() -> None:
    attempts: list[int] = []

    def open_session(_: Callable[[str], None]) -> ReviewSession:
        attempts.append(1)
        if len(attempts) == 1:
            raise RepositoryError("this is not a Git repository", hint="Go to one, or name it with --repo.")
        return FakeSession()

    app = ReviewApp(open_session)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "this is not a Git repository" in screen_text(pilot))
        assert "Go to one, or name it with --repo." in screen_text(pilot)
        await pilot.press("r")
        await until(pilot, lambda: is_ready(app))


async def test_a_bug_while_opening_names_the_log(log_folder: Path) -> None:
    def open_session(_: Callable[[str], None]) -> ReviewSession:
        raise ZeroDivisionError

    app = ReviewApp(open_session)
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: "This is a bug" in screen_text(pilot))
    assert "ZeroDivisionError" in texts_in(log_folder)[0]


async def test_a_bug_in_a_screen_is_told_calmly_and_the_review_goes_on(
    log_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = FakeSession()
    app = ReviewApp(opener(session))
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: is_ready(app))
        await pilot.press("space")

        def broken(_: ChangesTree) -> None:
            raise ZeroDivisionError

        monkeypatch.setattr(ChangesTree, "cursor_moved", broken)
        await pilot.press("k")
        await until(pilot, lambda: isinstance(app.screen, ErrorScreen) and "safe" in screen_text(pilot))
        monkeypatch.undo()
        await pilot.press("r")
        await until(pilot, lambda: is_ready(app))
        assert "1/6 reviewed" in screen_text(pilot)
    assert len(texts_in(log_folder)) == 1
    assert [type(error) for error in app.surprises] == [ZeroDivisionError]


async def test_no_description_differs() -> None:
    app = ReviewApp(opener(FakeSession(replace(REPORT, specs=()))))
    async with app.run_test(size=NARROW) as pilot:
        await until(pilot, lambda: isinstance(app.screen, ReviewScreen) and app.screen.is_mounted)
        await pilot.press("tab", "tab")
        await until(pilot, lambda: "There is no API description" in screen_text(pilot))
        for key in ("n", "space", "c", "right_square_bracket", "f", "v", "enter", "d", "escape", "g", "G"):
            await pilot.press(key)
    assert app.surprises == []


async def test_a_checklist_without_questions() -> None:
    async with review(FakeSession(checklist=replace(CHECKLIST, dimensions=()))) as pilot:
        await pilot.press("W")
        await until(pilot, lambda: "asks nothing" in screen_text(pilot))
        for key in ("y", "3", "space", "enter", "e", "c", "right_square_bracket", "right_curly_bracket", "d", "1"):
            await pilot.press(key)


async def test_what_to_know_first_is_told_and_in_the_diff_that_a_file_cannot_be_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(_: FakeSession, path: str, __: str) -> str | None:
        raise RepositoryError(f"{path} is gone", hint="Fetch it again.")

    monkeypatch.setattr(FakeSession, "source", refuse)
    session = FakeSession()
    session.notices = ("`orders-v2` moved since you last looked.",)
    app = ReviewApp(opener(session))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await until(pilot, lambda: "moved since you last looked" in screen_text(pilot))
        await until(pilot, lambda: "apis/orders.yaml is gone Fetch it again." in screen_text(pilot))
    assert app.surprises == []
