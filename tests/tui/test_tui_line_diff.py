"""Lines, words and rows of the diff: nothing is lost, nothing shown twice, and large files are quick."""

from __future__ import annotations

from itertools import pairwise
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.tui.diff import blocks as blocks_module
from reviewtui.tui.diff import words as words_module
from reviewtui.tui.diff.blocks import compare_lines
from reviewtui.tui.diff.folding import Ends
from reviewtui.tui.diff.layout import Layout
from reviewtui.tui.diff.line_diff import LineDiff, Side
from reviewtui.tui.diff.rows import Face, Row, RowKind
from reviewtui.tui.diff.stops import MarkedLines
from reviewtui.tui.diff.words import MAX_WORD_LINE, Span, pair_lines, word_marks
from reviewtui.tui.line_marks import LineMark
from tests.tui.made_up_api import FINDINGS

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


FACES = st.sampled_from(Face)


def rows_of(layout: Layout) -> list[Row]:
    return [layout.row(index) for index in range(layout.height)]


def lines_of(layout: Layout, side: Side) -> list[int]:
    return [line for row in rows_of(layout) if (line := row.line(side)) is not None]


@given(base=LINES, head=LINES, face=FACES, data=st.data())
def test_every_line_has_exactly_one_row_once_all_folds_are_open(
    base: tuple[str, ...], head: tuple[str, ...], face: Face, data: st.DataObject
) -> None:
    layout = Layout(LineDiff(base, head), face, notes=data.draw(st.integers(0, 2)))
    while folds := layout.folds():
        assert {layout.row(fold).kind for fold in folds} == {RowKind.FOLD}
        layout = layout.open(data.draw(st.sampled_from(folds)), data.draw(st.sampled_from(Ends)))
    assert lines_of(layout, Side.HEAD) == list(range(len(head)))
    if face is not Face.SOURCE:
        assert lines_of(layout, Side.BASE) == list(range(len(base)))
    assert rows_of(layout) == rows_of(layout.fold_all().open_all())


@given(base=LINES, head=LINES)
def test_the_rows_of_a_diff_tell_both_files(base: tuple[str, ...], head: tuple[str, ...]) -> None:
    layout = Layout(LineDiff(base, head), Face.UNIFIED).open_all()
    old = [
        base[row.base]
        for row in rows_of(layout)
        if row.kind in (RowKind.SAME, RowKind.REMOVED) and row.base is not None
    ]
    new = [
        head[row.head] for row in rows_of(layout) if row.kind in (RowKind.SAME, RowKind.ADDED) and row.head is not None
    ]
    assert [tuple(old), tuple(new)] == [base, head]


@given(base=LINES, head=LINES, face=FACES, data=st.data())
def test_a_line_that_is_revealed_stands_in_its_row(
    base: tuple[str, ...], head: tuple[str, ...], face: Face, data: st.DataObject
) -> None:
    side = data.draw(st.sampled_from(Side))
    lines = base if side is Side.BASE else head
    if not lines:
        return
    line = data.draw(st.integers(0, len(lines) - 1))
    layout = Layout(LineDiff(base, head), face, side=side).reveal(side, line)
    row = layout.row(layout.row_of(side, line))
    assert row.has_line
    assert row.line(side) == line


@given(base=LINES, head=LINES, face=FACES, side=st.sampled_from(Side), line=st.integers(0, 99))
def test_any_line_of_any_side_has_a_place(
    base: tuple[str, ...], head: tuple[str, ...], face: Face, side: Side, line: int
) -> None:
    layout = Layout(LineDiff(base, head), face, side=Side.HEAD)
    assert 0 <= layout.row_of(side, line) <= max(0, layout.height - 1)
    assert all(layout.row(row).kind is not RowKind.SAME for row in layout.changes())


def test_the_source_of_one_side_tells_where_the_other_one_has_more() -> None:
    diff = LineDiff(("a", "b", "c", "d"), ("a", "c", "d"))
    head, base = (Layout(diff, Face.SOURCE, side=side) for side in (Side.HEAD, Side.BASE))
    assert [row.after_cut for row in rows_of(head)] == [False, True, False]
    assert not any(row.after_cut for row in rows_of(base))


def test_unchanged_lines_fold_and_open_in_steps() -> None:
    base = tuple(f"line {number}" for number in range(200))
    layout = Layout(LineDiff(base, (*base[:100], "new", *base[101:])), Face.SPLIT)
    assert [layout.row(0).kind, layout.row(0).hidden] == [RowKind.FOLD, 97]
    assert layout.open(0).height == layout.height + 40
    assert layout.open(0, Ends.UPPER).row(0).base == 0
    assert [layout.open(0, Ends.LOWER).row(0).kind, layout.open(0, Ends.LOWER).row(1).base] == [RowKind.FOLD, 77]
    assert layout.open_all().fold_all().height == layout.height
    assert layout.row(layout.changes()[0]).base == 100


def test_words_that_differ_are_marked() -> None:
    before, after = word_marks("default: 20", "default: 50")
    assert [before, after] == [((9, 11),), ((9, 11),)]


def test_lines_without_likeness_are_not_marked_word_by_word() -> None:
    assert word_marks("alpha: 1", "something else entirely") == ((), ())


WORDS = st.lists(st.sampled_from(["id", "name", " ", ":", ",", "status", "{", "}"]), min_size=3, max_size=30)


@given(st.one_of(WORDS.map("".join), st.text(max_size=80)), st.one_of(WORDS.map("".join), st.text(max_size=80)))
def test_what_is_not_marked_is_the_same_in_both_lines(before: str, after: str) -> None:
    for limit in (0, MAX_WORD_LINE):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(words_module, "MAX_WORD_LINE", limit)
            old, new = word_marks(before, after)
        if old or new:
            assert unmarked(before, old) == unmarked(after, new)


def unmarked(line: str, marks: tuple[Span, ...]) -> str:
    for first, stop in reversed(marks):
        assert first < stop <= len(line)
        line = line[:first] + line[stop:]
    return line


def test_the_words_of_a_minified_file_are_marked_in_seconds() -> None:
    before = ",".join(f'"key{number}":{{"type":"string","size":{number % 7}}}' for number in range(40_000))
    after = before.replace('"key31000":{"type":"string"', '"key31000":{"type":"integer"')
    start = perf_counter()
    old, new = word_marks(before, after)
    assert perf_counter() - start < 5
    assert [[before[first:stop] for first, stop in old], [after[first:stop] for first, stop in new]] == [
        ["string"],
        ["integer"],
    ]


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


@given(base=LINES, head=LINES, face=FACES, data=st.data())
def test_findings_are_met_once_each_on_the_way_down_and_up(
    base: tuple[str, ...], head: tuple[str, ...], face: Face, data: st.DataObject
) -> None:
    diff = LineDiff(base, head)
    lines = data.draw(st.sets(st.integers(0, len(head) - 1))) if head else set()
    marked = MarkedLines(diff, {(Side.HEAD, line): LineMark((FINDINGS[0],)) for line in lines})
    for step, expected in ((1, sorted(lines)), (-1, sorted(lines, reverse=True))):
        layout = Layout(diff, face, notes=1)
        row, met = (0 if step > 0 else layout.height - 1), []
        if step < 0 and lines and layout.height > 1 and layout.row(row).line(Side.HEAD) == max(lines):
            met.append(max(lines))
        while (line := marked.next(layout, layout.row(row), step)) is not None:
            met.append(line[1])
            layout = layout.reveal(*line)
            row = layout.row_of(*line)
        assert [line for line in expected if line in met] == met
        assert len(met) == len(expected) or step < 0
