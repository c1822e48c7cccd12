"""Widths and line breaks, also for wide characters and combining marks."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.reports.measure import NARROWEST, display_width, fitted, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("order", 5), ("注文", 4), ("e\u0301", 1), ("ｱ", 1), ("Größe", 5), ("👍", 2), ("a\u200db", 2)],
)
def test_width_is_counted_in_columns(text: str, columns: int) -> None:
    assert display_width(text) == columns


@given(st.text(), st.integers(min_value=1, max_value=120))
def test_no_line_is_too_wide_and_no_word_is_lost(text: str, width: int) -> None:
    lines = wrap(text, width)
    assert all(display_width(line) <= max(width, NARROWEST) for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_prefixes_count_and_differ_after_the_first_line() -> None:
    assert wrap("one two three four five", 20, first="why  ", rest="     ") == [
        "why  one two three four",
        "     five",
    ]


def test_a_word_wider_than_the_line_is_broken_inside() -> None:
    assert wrap("ab " + "x" * 45, 20) == ["ab", "x" * 20, "x" * 20, "x" * 5]


def test_an_empty_text_keeps_its_prefix() -> None:
    assert wrap("", 40, first="fix  ") == ["fix  "]


def test_filling_counts_columns() -> None:
    assert fitted("注文", 6) == "注文  "
    assert fitted("longer", 3) == "longer"
