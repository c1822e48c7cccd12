"""A bug anywhere in a screen: the reviewer is told calmly, and what was said is kept."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reviewtui import crash_log
from reviewtui.tui.app import ReviewApp
from reviewtui.tui.screens.error import ErrorScreen
from reviewtui.tui.screens.history import HistoryScreen
from reviewtui.tui.screens.inbox import InboxScreen
from reviewtui.tui.semantic import asking
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.semantic_view import SemanticView
from tests.tui.fake_history import FakeBook, FakePast
from tests.tui.fake_inbox import FakeInbox
from tests.tui.fake_session import FakeSession
from tests.tui.stage import WIDE, is_ready, opener, screen_text, until

if TYPE_CHECKING:
    import pytest
    from textual.pilot import Pilot

INBOX, HISTORY, SEMANTIC = ("I",), ("H",), ("tab", "v", "v")
# What leads to a screen, and what of it is broken: when it is built, drawn, does its work, or wakes up.
BUGS: tuple[tuple[tuple[str, ...], type, str], ...] = (
    (INBOX, InboxScreen, "compose"),
    (INBOX, RowList, "render_line"),
    (INBOX, FakeInbox, "rows"),
    (INBOX, FakeInbox, "judged"),
    (HISTORY, HistoryScreen, "compose"),
    (HISTORY, RowList, "render_line"),
    (HISTORY, FakePast, "book"),
    (HISTORY, FakeBook, "told"),
    (SEMANTIC, SemanticView, "begin"),
    (SEMANTIC, SemanticView, "render_line"),
    (SEMANTIC, asking.Asking, "_make"),
    (SEMANTIC, SemanticView, "_say_reading"),
)


def broken(*_: object, **__: object) -> None:
    raise ZeroDivisionError


async def come_back(pilot: Pilot[None]) -> None:
    """Go on from the message, to the review that is open."""
    await pilot.press("r")
    await until(pilot, lambda: is_ready(pilot.app))  # type: ignore[arg-type]
    assert "1/6 reviewed" in screen_text(pilot)


async def test_every_bug_is_told_calmly_and_the_draft_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash_log, "user_log_path", lambda _: tmp_path)
    session = FakeSession()
    session.history = FakePast(session, FakeBook())
    app = ReviewApp(opener(session), inbox=FakeInbox(), unicode=True)
    async with app.run_test(size=WIDE) as pilot:
        await until(pilot, lambda: is_ready(app))
        await pilot.press("space")
        for keys, where, name in BUGS:
            with monkeypatch.context() as breaking:
                breaking.setattr(where, name, broken)
                if name == "_say_reading":
                    # It is a timer's, which only rings while no page comes.
                    breaking.setattr(asking.Asking, "ask", lambda *_: None)
                await pilot.press(*keys)
                await until(pilot, lambda: isinstance(app.screen, ErrorScreen) and "safe" in screen_text(pilot))
            assert any(isinstance(error, ZeroDivisionError) for error in app.surprises), app.surprises
            app.surprises.clear()
            await come_back(pilot)
        assert app.is_running
