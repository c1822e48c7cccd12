"""The mouse: whatever is visible can be clicked, and does what its key does."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from textual.events import MouseScrollDown

from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.key_bar import KeyBar
from reviewtui.tui.widgets.notice_line import NoticeLine
from reviewtui.tui.widgets.pane_tabs import PaneTabs
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.status_line import StatusLine
from tests.tui.fake_session import FakeSession
from tests.tui.shared_review import with_news
from tests.tui.stage import NARROW, click_choice, review, until

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from reviewtui.tui.widgets.action_line import ActionLine


async def click(pilot: Pilot[None], line: ActionLine, words: str) -> None:
    """Click on words of a line."""
    assert words in str(line.render()), words
    await pilot.click(line, offset=(str(line.render()).index(words) + len(words) // 2, 0))


def on(pilot: Pilot[None], name: str) -> bool:
    return type(pilot.app.screen).__name__ == name


def has_keys(pilot: Pilot[None], pane: str) -> bool:
    return pilot.app.focused is not None and pilot.app.focused.id == pane


async def test_lines_do_what_is_clicked() -> None:
    async with review(with_news(FakeSession())) as pilot:
        screen = pilot.app.screen
        status, keys = screen.query_one(StatusLine), screen.query_one(KeyBar)
        await click(pilot, keys, "verdict")
        await until(pilot, lambda: on(pilot, "VerdictScreen"))
        await click(pilot, pilot.app.screen.query_one(KeyBar), "publish")
        await until(pilot, lambda: on(pilot, "PublishScreen"))
        await pilot.press("escape", "escape")
        await until(pilot, lambda: pilot.app.screen is screen)
        await click(pilot, status, "answered")
        await until(pilot, partial(has_keys, pilot, "question"))
        # What works in the changes only is found there, wherever the keys are.
        await click(pilot, status, "breaking")
        await until(pilot, lambda: on(pilot, "FilterScreen"))
        await pilot.press("escape")
        await click(pilot, screen.query_one(NoticeLine), "lists")
        await until(pilot, lambda: on(pilot, "RequirementsScreen"))
        await pilot.press("escape")
        await click(pilot, status, "main")
        assert pilot.app.screen is screen


async def test_rows_tabs_and_choices_can_be_clicked_and_panes_scrolled() -> None:
    async with review(size=NARROW) as pilot:
        screen = pilot.app.screen
        assert isinstance(screen, ReviewScreen)
        tree, tabs = screen.query_one(ChangesTree), screen.query_one(PaneTabs)
        await pilot.click(tree, offset=(12, 5))
        await until(pilot, partial(has_keys, pilot, "diff"))
        assert tree.cursor == 4
        diff = screen.query_one(DiffView)
        await pilot.press("g")
        await pilot._post_mouse_events([MouseScrollDown], diff, button=0)
        await until(pilot, lambda: diff.scroll_offset.y > 0)
        for title, pane in (("Question", "question"), ("Finding", "card"), ("Diff", "diff"), ("Changes", "changes")):
            await pilot.click(tabs, offset=(str(tabs.render()).index(title) + 1, 0))
            await until(pilot, partial(has_keys, pilot, pane))
        await pilot.click(tabs, offset=(str(tabs.render()).index("Question") + 1, 0))
        await click_choice(pilot, "y yes")
        await until(pilot, lambda: "q1" in screen.state.session.draft.answers)
        await pilot.press("d")
        await until(pilot, lambda: on(pilot, "VerdictScreen"))
        rows = pilot.app.screen.query(RowList).first()
        await pilot.click(rows, offset=(4, 1))
        await until(pilot, lambda: rows.cursor == 1)
        await pilot.press("escape", "b")
        await until(
            pilot, lambda: on(pilot, "RequirementsScreen") and pilot.app.screen.query_one(RowList).row_count > 0
        )
        await pilot.click(pilot.app.screen.query_one(RowList), offset=(4, 0), times=2)
        await until(pilot, lambda: pilot.app.screen is screen)
