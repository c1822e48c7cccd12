"""A mistake in any decoded file is told at its own line, also inside mappings whose keys are free."""

from __future__ import annotations

from enum import Enum
from typing import Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui import text
from reviewtui.decoding import decode, nearest, quoted
from reviewtui.errors import UsageError


class Color(Enum):
    """A choice."""

    RED = "red"
    GREEN = "green"


class Leaf(msgspec.Struct, forbid_unknown_fields=True, rename="kebab"):
    """The innermost mapping."""

    color: Color
    leaf_size: Literal["small", "large"] | None = None


class Tree(msgspec.Struct, forbid_unknown_fields=True):
    """The whole file."""

    branches: dict[str, list[Leaf]] = {}
    name: str | None = None


def _error(written: str) -> UsageError:
    """Return what is said about a file."""
    with pytest.raises(UsageError) as caught:
        decode(text.read("tree.yaml", written.encode()), Tree)
    return caught.value


def test_a_right_file_is_decoded() -> None:
    source = text.read("tree.yaml", b"branches: {a/b: [{color: red, leaf-size: large}]}")
    assert decode(source, Tree) == Tree(branches={"a/b": [Leaf(Color.RED, "large")]})


@pytest.mark.parametrize(
    ("leaf", "line", "message", "hint"),
    [
        ("{color: rde}", 4, "`rde` is no choice for `color`", "did you mean `red`?"),
        ("{color: red, leaf-size: smal}", 4, "`smal` is no choice for `leaf-size`", "did you mean `small`?"),
        (
            "{color: red, leaf_size: small}",
            4,
            "`leaf_size` is not a key that is known here",
            "did you mean `leaf-size`",
        ),
        ("{leaf-size: small}", 4, "`a/b` lacks the key `color`", ""),
        ("7", 4, "`a/b` must be a mapping of keys to values, not a whole number", ""),
    ],
)
def test_a_mistake_deep_inside_has_its_own_place(leaf: str, line: int, message: str, hint: str) -> None:
    error = _error(f"branches:\n  other: []\n  a/b:\n    - {leaf}\n")
    assert (error.path, error.line) == ("tree.yaml", line)
    assert message in error.message
    assert hint in error.hint


def test_the_first_of_two_mistakes_is_told() -> None:
    assert _error("branches:\n  a: [{color: blue}]\n  b: [{color: rde}]\n").line == 2


def test_nothing_near_means_that_all_are_named() -> None:
    assert nearest("zzz", ["b", "a"]) == "known here: a, b"
    assert nearest("zzz", []) == ""


@given(st.text())
def test_a_quotation_is_short_and_harmless(anything: str) -> None:
    said = quoted(anything)
    assert all(char.isprintable() for char in said)
    assert len(said) <= 60 * 6 + 3


def _nested(inner: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Return lists and mappings, some with keys that the shape knows."""
    keys = st.sampled_from(["color", "leaf-size", "a/b", "~", "", "0"]) | st.text(max_size=3)
    return st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=3)


_SCALARS = st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=5)


@given(st.recursive(_SCALARS, _nested, max_leaves=8))
def test_any_input_gives_a_value_or_a_mistake_with_a_place(anything: object) -> None:
    source = text.read("tree.yaml", msgspec.json.encode({"branches": anything}))
    place = (1, 1)
    try:
        decode(source, Tree)
    except UsageError as error:
        place = (error.line, error.column)
    assert min(place) >= 1
