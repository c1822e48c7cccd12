"""JSON pointers: written, taken apart, and put together again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.text import escape, join, split, unescape


@pytest.mark.parametrize(
    ("pointer", "tokens"),
    [
        ("", ()),
        ("/", ("",)),
        ("/paths/~1users~1{id}/get", ("paths", "/users/{id}", "get")),
        ("/a~0b/~01", ("a~b", "~1")),
        ("//0", ("", "0")),
    ],
)
def test_a_pointer_is_the_way_through_its_tokens(pointer: str, tokens: tuple[str, ...]) -> None:
    assert split(pointer) == tokens
    assert join(*tokens) == pointer


@given(st.lists(st.text()))
def test_splitting_undoes_joining(tokens: list[str]) -> None:
    assert list(split(join(*tokens))) == tokens
    assert [unescape(escape(token)) for token in tokens] == tokens


def test_an_index_may_be_a_number() -> None:
    assert join("required", 0) == "/required/0"


def test_text_that_is_no_pointer_is_refused() -> None:
    with pytest.raises(ValueError, match="not a JSON pointer: 'paths'"):
        split("paths")
