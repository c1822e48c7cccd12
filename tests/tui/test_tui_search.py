"""The search with keys: at once while one types, in every pane and list, round the ends, and back to the beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events

from reviewtui.tui.screens.review import ReviewScreen
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.row_list import RowList
from reviewtui.tui.widgets.search_bar import SearchBar
from tests.tui.fake_session import FakeSession
from tests.tui.made_up_api import FINDINGS
from tests.tui.stage import NARROW, review, screen_text, until

if TYPE_CHECKING:
    from textual.pilot import Pilot


def shown(pilot: Pilot[None]) -> int:
    """Return the number of the finding on the screen, from 1."""
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    assert screen.entry is not None
    return FINDINGS.index(screen.entry.finding) + 1


def last_line(pilot: Pilot[None]) -> str:
    """Return the line of the search, with single blanks."""
    lines = [line for line in screen_text(pilot).splitlines() if line.strip().startswith("/")]
    return " ".join(lines[-1].split()) if lines else ""


async def test_the_changes_are_searched_while_one_types_and_round_the_ends() -> None:
    async with review() as pilot:
        await pilot.press("slash", *"prop")
        await until(pilot, lambda: last_line(pilot) == "/ prop 1/3")
        assert shown(pilot) == 3
        await pilot.press("down")
        await until(pilot, lambda: shown(pilot) == 4)
        assert last_line(pilot) == "/ prop 2/3"
        # While one types, the keys of the panes are letters.
        assert "enter keep  down next  esc end" in screen_text(pilot)
        await pilot.press("enter", "n", "n")
        await until(pilot, lambda: shown(pilot) == 3)
        await until(pilot, lambda: "space reviewed" in screen_text(pilot))
        assert last_line(pilot) == "/ prop from the top again 1/3"
        await pilot.press("N")
        await until(pilot, lambda: "from the bottom again 3/3" in last_line(pilot))
        # What is kept ends with esc, and stays where it is; n goes on to what is not reviewed again.
        await pilot.press("escape")
        await until(pilot, lambda: not pilot.app.screen.query(SearchBar))
        assert shown(pilot) == 5
        assert pilot.app.focused is pilot.app.screen.query_one(ChangesTree)
        await pilot.press("n")
        await until(pilot, lambda: shown(pilot) == 6)


async def test_a_search_that_is_left_returns_to_where_it_began_and_none_says_so() -> None:
    async with review(size=NARROW) as pilot:
        await pilot.press("right_square_bracket", "slash", *"ver")
        await until(pilot, lambda: shown(pilot) == 6)
        await pilot.press(*"xyz")
        await until(pilot, lambda: "not found" in last_line(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: shown(pilot) == 2)
        # Capitals count for who writes some; without a hit, enter ends it.
        await pilot.press("slash", *"PROP", "enter")
        await until(pilot, lambda: not pilot.app.screen.query(SearchBar))
        assert shown(pilot) == 2


async def test_the_file_is_searched_in_folds_too_and_the_words_are_lit() -> None:
    async with review() as pilot:
        diff = pilot.app.screen.query_one(DiffView)
        await pilot.press("tab", "slash", *"is it there")
        await until(pilot, lambda: "1/1" in last_line(pilot))
        assert "Is it there?" in diff.row_strip(diff.cursor, 60).text
        lit = [
            segment.text
            for segment in diff.render_line(diff.cursor - diff.scroll_offset.y)
            if segment.style and segment.style.underline
        ]
        assert "".join(lit) == "Is it there"
        # The card and the questions have a search of their own.
        await pilot.press("enter", "tab", "slash", *"element")
        await until(pilot, lambda: "not found" in last_line(pilot) or "/" in last_line(pilot)[10:])
        await pilot.press("escape", "tab", "slash", *"legible")
        await until(pilot, lambda: bool(last_line(pilot)))
        await pilot.press("escape")


async def test_a_long_list_is_searched_with_the_same_keys() -> None:
    async with review(FakeSession()) as pilot:
        await pilot.press("d")
        await until(pilot, lambda: bool(pilot.app.screen.query("#outcomes")))
        await pilot.press("tab", "slash", *"re")
        await until(pilot, lambda: "/" in last_line(pilot)[4:])
        await pilot.press("enter", "n")
        rows = pilot.app.focused
        assert isinstance(rows, RowList)
        assert "re" in rows.search_lines(rows.cursor, rows.cursor + 1)[0].lower()
        await pilot.press("escape")
        assert not isinstance(pilot.app.screen, ReviewScreen)


async def test_what_is_typed_before_the_field_is_there_is_for_the_field() -> None:
    session = FakeSession()
    async with review(session) as pilot:
        for key, sign in (("slash", "/"), ("a", "a"), ("space", " "), ("r", "r"), ("e", "e")):
            pilot.app.post_message(events.Key(key, sign))
        await until(pilot, lambda: last_line(pilot).startswith("/ a re"))
        assert isinstance(pilot.app.screen, ReviewScreen)
        assert not session.draft.marks
