"""Lines, words and rows of the diff: nothing is lost, nothing shown twice, and large files are quick."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.tui.diff import blocks as blocks_module
from reviewtui.tui.diff.blocks import compare_lines
from reviewtui.tui.diff.layout import Layout, RowKind
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.diff.words import pair_lines, word_marks

LINES = st.lists(st.sampled_from(["a", "b", "c", "  d: 1", "  d: 2", "e"]), max_size=30).map(tuple)


def check_blocks(base: tuple[str, ...], head: tuple[str, ...]) -> None:
    found = compare_lines(base, head)
    assert [line for block in found for line in base[block.base_start : block.base_stop]] == list(base)
    assert [line for block in found for line in head[block.head_start : block.head_stop]] == list(head)
    for block in found:
        if block.same:
            assert base[block.base_start : block.base_stop] == head[block.head_start : block.head_stop]
    assert all(first.same != second.same for first, second in pairwise(found))


@given(LINES, LINES)
def test_blocks_cover_both_sides_and_alternate(base: tuple[str, ...], head: tuple[str, ...]) -> None:
    check_blocks(base, head)


@given(LINES, LINES)
def test_blocks_hold_also_where_only_anchors_are_used(base: tuple[str, ...], head: tuple[str, ...]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks_module, "SMALL_GAP", 0)
        check_blocks(base, head)


@given(LINES)
def test_a_file_compared_with_itself_has_no_change(lines: tuple[str, ...]) -> None:
    assert all(block.same for block in compare_lines(lines, lines))


@pytest.mark.parametrize("split", [True, False])
@given(base=LINES, head=LINES)
def test_every_line_has_exactly_one_row_once_all_folds_are_open(
    *, base: tuple[str, ...], head: tuple[str, ...], split: bool
) -> None:
    layout = Layout(LineDiff(base, head), split=split)
    while folds := [row for row in range(layout.height) if layout.row(row).kind is RowKind.FOLD]:
        layout = layout.open(folds[0])
    rows = [layout.row(index) for index in range(layout.height)]
    assert [row.base for row in rows if row.base is not None] == list(range(len(base)))
    assert [row.head for row in rows if row.head is not None] == list(range(len(head)))


@pytest.mark.parametrize("split", [True, False])
@given(base=LINES, head=LINES, data=st.data())
def test_a_line_that_is_revealed_stands_in_its_row(
    *, base: tuple[str, ...], head: tuple[str, ...], split: bool, data: st.DataObject
) -> None:
    side = data.draw(st.sampled_from(Side))
    lines = base if side is Side.BASE else head
    if not lines:
        return
    line = data.draw(st.integers(0, len(lines) - 1))
    layout = Layout(LineDiff(base, head), split=split).reveal(side, line)
    row = layout.row(layout.row_of(side, line))
    assert row.kind is not RowKind.FOLD
    assert row.line(side) == line


def test_unchanged_lines_fold_and_open_in_steps() -> None:
    base = tuple(f"line {number}" for number in range(200))
    layout = Layout(LineDiff(base, (*base[:100], "new", *base[101:])), split=True)
    assert [layout.row(0).kind, layout.row(0).hidden] == [RowKind.FOLD, 97]
    assert layout.open(0).height == layout.height + 40
    assert layout.row(layout.changes()[0]).base == 100


def test_words_that_differ_are_marked() -> None:
    before, after = word_marks("default: 20", "default: 50")
    assert [before, after] == [((9, 11),), ((9, 11),)]


def test_lines_without_likeness_are_not_marked_word_by_word() -> None:
    assert word_marks("alpha: 1", "something else entirely") == ((), ())


@given(st.text(max_size=50), st.text(max_size=50), st.text(max_size=50))
def test_long_lines_are_marked_between_what_they_share(start: str, old: str, end: str) -> None:
    before, after = start + "x" * 2_000 + old + end, start + "x" * 2_000 + end
    marks, none = word_marks(before, after)
    kept = before
    for first, stop in reversed(marks):
        kept = kept[:first] + kept[stop:]
    assert kept == after
    assert none == ()


@given(st.lists(st.text(max_size=8), max_size=12), st.lists(st.text(max_size=8), max_size=12))
def test_pairs_hold_every_line_once_and_in_order(base: list[str], head: list[str]) -> None:
    pairs = pair_lines(base, head)
    assert [old for old, _ in pairs if old is not None] == list(range(len(base)))
    assert [new for _, new in pairs if new is not None] == list(range(len(head)))


def test_the_line_most_alike_stands_beside_a_changed_line() -> None:
    pairs = pair_lines(["  status: [open, shipped]"], ["  note: text", "  status: [open, shipped, lost]"])
    assert pairs == ((None, 0), (0, 1))


def test_150_000_lines_with_scattered_changes_are_compared_in_seconds() -> None:
    base = tuple(f'{"  " * (number % 5)}"key{number % 40_000}": {number % 7},' for number in range(150_000))
    head = tuple(line + "x" if number % 997 == 0 else line for number, line in enumerate(base) if number % 1_009)
    start = perf_counter()
    found = compare_lines(base, head)
    assert perf_counter() - start < 5
    assert sum(not block.same for block in found) > 200
