"""The rows of the semantic view without a screen: what is open, what is folded, and which words differ."""

from __future__ import annotations

from dataclasses import replace

from reviewtui.formats.semantic import Part, PartKind
from reviewtui.semantics import Page
from reviewtui.tui.semantic.differing import from_difference, pieces
from reviewtui.tui.semantic.rows import Heading, PageRows, Row, findings_of, next_marked, row_of
from tests.tui.fake_semantics import semantics_of
from tests.tui.made_up_api import FINDINGS, SOURCES, SPECS

LIMIT, LEGACY, STATUS = FINDINGS[1], FINDINGS[2], FINDINGS[3]


def page_of(number: int) -> Page:
    return semantics_of(SOURCES).of_finding(SPECS[0], FINDINGS[number])


def names(rows: tuple[Row, ...]) -> list[str]:
    return [_name(row) for row in rows]


def _name(row: Row) -> str:
    match row.item:
        case Part() as part:
            return f"{'  ' * row.depth}{part.name}{'' if row.side is None else f' {row.side}'}"
        case Heading(title):
            return title
    return f"{'  ' * row.depth}{row.item}"


def test_what_leads_to_a_finding_is_open_and_the_rest_is_folded() -> None:
    rows = PageRows(page_of(2))
    assert names(rows.visible(stacked=False)) == [
        "Order",
        "  legacyId",
        "  status",
        "  legacy_id",
        "  2 unchanged",
        "Reached by 214 operations",
    ]


def test_without_room_for_two_columns_both_sides_stand_below_the_name() -> None:
    rows = PageRows(page_of(2))
    assert names(rows.visible(stacked=True))[2:5] == ["  status", "  status base", "  status head"]


def test_a_fold_opens_and_closes_and_so_do_the_operations_that_reach_a_component() -> None:
    rows = PageRows(page_of(2))
    fold = next(
        row for row in rows.visible(stacked=False) if isinstance(row.item, Part) and row.item.kind is PartKind.FOLD
    )
    rows.turn(fold)
    assert names(rows.visible(stacked=False))[5:7] == ["    id", "    total"]
    reached = rows.visible(stacked=False)[-1]
    rows.turn(reached)
    assert names(rows.visible(stacked=False))[-1] == "  GET /orders/213"
    rows.turn(reached)
    rows.turn(fold)
    assert len(rows.visible(stacked=False)) == 6


def test_a_leaf_neither_opens_nor_closes() -> None:
    rows = PageRows(page_of(2))
    before = rows.visible(stacked=False)
    rows.turn(before[1])
    assert names(rows.visible(stacked=False)) == names(before)


def test_findings_are_found_where_they_are_and_one_after_the_other() -> None:
    page = page_of(2)
    rows = PageRows(page).visible(stacked=True)
    legacy = row_of(rows, LEGACY.fingerprint)
    assert legacy == 1
    assert findings_of(page, rows[legacy]) == (LEGACY,)
    status = next_marked(page, rows, legacy, 1)
    assert status is not None
    assert findings_of(page, rows[status]) == (STATUS,)
    assert next_marked(page, rows, status, -1) == legacy
    assert next_marked(page, rows, legacy, -1) is None
    assert row_of(rows, LIMIT.fingerprint) is None


def test_findings_that_are_on_no_part_are_listed_below() -> None:
    page = replace(page_of(2), elsewhere=(LIMIT,))
    rows = PageRows(page).visible(stacked=False)
    assert names(rows)[-3] == "Elsewhere in the description"
    assert findings_of(page, rows[-2]) == (LIMIT,)
    assert row_of(rows, LIMIT.fingerprint) == len(rows) - 2


def test_only_words_that_the_other_side_lacks_differ_whatever_the_commas() -> None:
    marked = [piece for piece, differs in pieces("one of open, gone, paid", "one of open, paid") if differs]
    assert marked == ["gone,"]
    assert [piece for piece, differs in pieces("one of open, paid", "one of open, gone, paid") if differs] == []
    assert "".join(piece for piece, _ in pieces("a  b\u3042 ", "a")) == "a  b\u3042 "
    assert not any(differs for _, differs in pieces("string", None))


def test_a_word_is_counted_as_often_as_it_stands_there() -> None:
    assert [differs for piece, differs in pieces("a a", "a") if piece == "a"] == [False, True]


def test_what_differs_is_brought_into_sight_where_the_edge_would_hide_it() -> None:
    before, after = "string · one of open, paid · up to 10", "string · one of open, paid · up to 12"
    assert from_difference(before, after, 99, "…") == before
    assert from_difference(before, after, 20, "…") == "… 10"
    assert from_difference("up to 10 and more words", "up to 12 and more words", 10, "…") == "up to 10 and more words"
    assert from_difference("same same", "same same", 4, "…") == "same same"
