"""The rows of the inbox without a screen: their order, filters, what is asked first, and that none jumps."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reviewtui.errors import RepositoryError
from reviewtui.inbox.ordering import Only, Order
from reviewtui.inbox.waiting import Batch, LeftOut
from reviewtui.tui.inbox_state import Change, InboxState, Task
from reviewtui.tui.inbox_text import inbox_row
from reviewtui.tui.theme import ASCII, UNICODE
from reviewtui.tui.widgets.row_list import Row
from tests.tui.fake_inbox import BREAKING, HORIZON, LEFT_OUT, ROWS, SAFE, STAND, row


@pytest.fixture
def state() -> InboxState:
    """Return the state after a look that found four rows."""
    found = InboxState()
    found.begin()
    found.take(Batch(ROWS[:2], LEFT_OUT, HORIZON))
    found.take(Batch(ROWS[2:], LEFT_OUT, HORIZON))
    found.end()
    return found


def names(state: InboxState) -> list[str]:
    return [one.head.name for one in state.shown]


def test_rows_stay_where_they_are_when_more_becomes_known(state: InboxState) -> None:
    before = names(state)
    for one, answer in zip(ROWS, (SAFE, BREAKING, SAFE, BREAKING), strict=True):
        state.keep(one, answer)
        state.keep(one, STAND)
        assert names(state) == before
    assert state.count == 4


def test_orders_hold_until_the_key_is_pressed_again(state: InboxState) -> None:
    state.keep(ROWS[1], SAFE)
    state.turn_order()
    assert state.order is Order.OLDEST
    assert names(state) == ["orders-v2", ROWS[3].head.name, "pr-40", "customers"]
    state.turn_order()
    assert names(state)[0] == "customers"
    state.keep(ROWS[2], BREAKING)
    assert names(state)[0] == "customers"
    state.arrange()
    assert names(state)[:2] == ["pr-40", "customers"]
    state.turn_order()
    assert names(state) == ["customers", "orders-v2", ROWS[3].head.name, "pr-40"]
    state.turn_order()
    assert names(state)[0] == "orders-v2"


def test_filters(state: InboxState) -> None:
    wanted = {
        Only.FOR_ME: ["orders-v2", "pr-40"],
        Only.MINE: ["customers"],
        Only.DRAFTS: ["orders-v2"],
        Only.BREAKING: [],
    }
    for only, expected in wanted.items():
        state.turn_only()
        assert (state.only, names(state)) == (only, expected)
    state.keep(ROWS[2], BREAKING)
    state.keep(ROWS[0], BREAKING)
    assert names(state) == ["pr-40", "orders-v2"]
    state.show_all()
    assert len(state.shown) == 4


def test_what_is_in_sight_is_compared_first_and_only_that(state: InboxState) -> None:
    tasks = state.tasks(0, 1, 1)
    assert tasks == [Task(ROWS[0]), Task(ROWS[1]), Task(ROWS[1], standing=True), Task(ROWS[0], standing=True)]
    state.keep(ROWS[0], SAFE)
    state.keep(ROWS[1], STAND)
    assert state.tasks(0, 1, 1) == [Task(ROWS[1]), Task(ROWS[0], standing=True)]
    assert state.progress == ""
    state.order = Order.VERDICT
    assert state.progress == "1 of 4 compared"
    assert [task.row for task in state.tasks(0, 0, 0) if not task.standing] == list(ROWS[1:])


def test_a_second_look_takes_the_place_of_the_first_at_once_and_keeps_what_is_known(state: InboxState) -> None:
    state.keep(ROWS[1], SAFE)
    state.cursor = Change.of(ROWS[1])
    state.begin()
    state.take(Batch((row("new"), *ROWS[:2]), LeftOut(), HORIZON))
    assert names(state) == [one.head.name for one in ROWS]
    state.end()
    assert names(state) == ["new", "orders-v2", "customers"]
    assert state.place == 2
    assert state.judged(ROWS[1]) is SAFE
    state.forget(ROWS[0])
    assert state.stand(ROWS[0]) is None


def test_a_branch_that_moved_is_compared_anew(state: InboxState) -> None:
    state.keep(ROWS[1], SAFE)
    assert state.judged(row("customers", 1, commit="c" * 40)) is None


def test_a_refused_look_leaves_no_row(state: InboxState) -> None:
    state.begin()
    state.end(RepositoryError("no"))
    assert (names(state), state.count) == ([], 0)


def cells(drawn: Row) -> str:
    return "".join(text for text, _ in drawn)


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII])
@pytest.mark.parametrize("width", [20, 34, 60, 76, 120, 200])
def test_a_row_fills_its_width_and_its_columns_stay_when_it_is_compared(width: int, glyphs: object) -> None:
    for one in (*ROWS, row("漢字" * 30)):
        before = cells(inbox_row(one, None, None, glyphs, width))  # type: ignore[arg-type]
        after = cells(inbox_row(one, BREAKING, STAND, glyphs, width))  # type: ignore[arg-type]
        assert before.split()[1][:5] == after.split()[2][:5]
        assert before.find(one.head.name[:5]) == after.find(one.head.name[:5])


def test_thousands_of_findings_fit_into_their_column() -> None:
    many = replace(BREAKING, tally=BREAKING.tally._replace(breaking=12_345, dangerous=678))
    assert "12k✖ 678▲" in cells(inbox_row(ROWS[0], many, None, UNICODE, 76))
