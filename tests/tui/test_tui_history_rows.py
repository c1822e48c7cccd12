"""The rows of a history, without a screen: columns stand still, the mark chooses what is opened, sums fit the mark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reviewtui.session.past import TwoCommits
from reviewtui.tui.history_rows import HistoryRows, Standing
from reviewtui.tui.history_text import CommitRows, Paper, change_rows
from reviewtui.tui.theme import ASCII, UNICODE, Glyphs
from tests.tui.fake_history import COMMITS, JUDGED, FakeBook, many
from tests.tui.made_up_api import SPEC


def text(row: object) -> str:
    return "".join(part for part, _ in row)  # type: ignore[attr-defined]  # a row is pairs of words and tones


def known(numbers: range = range(len(COMMITS))) -> HistoryRows:
    rows = HistoryRows(FakeBook(), Standing())
    rows.judged = {number: JUDGED[number] for number in numbers}
    return rows


@pytest.mark.parametrize("glyphs", [UNICODE, ASCII], ids=["unicode", "ascii"])
@pytest.mark.parametrize("width", [38, 58, 78, 118, 158])
def test_a_row_keeps_its_columns_when_it_is_known(width: int, glyphs: Glyphs) -> None:
    book = many(12)
    look = CommitRows(book.commits, glyphs, width)
    for number, one in enumerate(book.commits):
        unknown = text(look.row(one, None, marked=False))
        told = text(look.row(one, JUDGED[number % len(JUDGED)], marked=True))
        assert cell_len(unknown) == cell_len(told) <= width
        assert "\x1b" not in told
        assert one.date[:10] in told


def test_a_wide_row_says_all_in_words_and_signs() -> None:
    look = CommitRows(COMMITS, UNICODE, 140)
    rows = [text(look.row(one, judged, marked=False)) for one, judged in zip(COMMITS, JUDGED, strict=True)]
    assert "11111111 ✖ breaking" in rows[0]
    assert "Ben" in rows[0]
    assert "✖ unreadable" in rows[2]
    assert "expected a mapping" in rows[2]
    assert "no change" in rows[4]
    assert "Move to apis/ (moved)" in rows[4]
    assert "✔ added" in rows[5]


def test_one_commit_is_opened_against_its_parent_and_two_against_each_other() -> None:
    rows = known()
    assert rows.pair(1, writing=True) == TwoCommits("3" * 40, "2" * 40, SPEC)
    assert rows.pair(5, writing=True) is None
    rows.turn_mark(3)
    assert rows.pair(1, writing=False) == TwoCommits("4" * 40, "2" * 40, SPEC, writing=False)
    assert rows.pair(5, writing=True) == TwoCommits("6" * 40, "4" * 40, SPEC)
    assert rows.pair(3, writing=True) == TwoCommits("5" * 40, "4" * 40, SPEC)
    rows.turn_mark(3)
    assert rows.mark is None


def test_the_sum_is_that_of_what_lies_between() -> None:
    rows = known(range(5))
    assert rows.sum_words(0).startswith("Since the beginning: ")
    assert rows.progress_words() == "5 of 6 compared"
    rows.turn_mark(1)
    assert rows.sum_words(1).startswith("Since the beginning: ")
    assert rows.sum_words(0).startswith("Between 22222222 and 11111111: ")
    assert " of 1 commit" in rows.sum_words(0)
    rows.turn_mark(5)
    assert " of 5 commits" in rows.sum_words(0)
    del rows.judged[4]
    assert rows.sum_words(0).endswith("1 not compared yet")
    rows.judged.clear()
    assert rows.sum_words(0) == "Between 66666666 and 11111111: 5 not compared yet"
    rows.turn_mark(5)
    assert rows.sum_words(0) == ""


def test_only_what_breaks_is_shown_under_the_filter() -> None:
    rows = known()
    assert rows.shown == [0, 1, 2, 3, 4, 5]
    rows.standing.only_breaking = True
    assert rows.shown == [number for number in range(6) if JUDGED[number].breaking] != []


@given(st.integers(min_value=20, max_value=160), st.sampled_from([0, 1, 2, 4, 5]))
def test_what_a_commit_did_is_told_within_the_width(width: int, number: int) -> None:
    book = FakeBook(waits=True)
    book.ask(number)
    made = next(book.told())
    rows = [*change_rows(COMMITS[number], JUDGED[number], made.report, Paper(width, UNICODE))]  # type: ignore[union-attr]
    assert max(cell_len(text(row)) for row in rows) <= max(width, 34)


def test_what_is_not_known_yet_says_so() -> None:
    rows = [text(row) for row in change_rows(COMMITS[4], None, None, Paper(80, ASCII))]
    assert rows[0] == "Move to apis/"
    assert "moved from orders.yaml" in rows
    assert rows[-1] == "Comparing ..."
