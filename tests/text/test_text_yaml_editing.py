"""A key of a YAML file changes, and not a byte beside it."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reviewtui.text.yaml_editing import UneditableError, with_keys

HAND_WRITTEN = """\
# Kept by hand.
status: proposed   # not yet
date: 2026-01-01

decision-makers:
  - ana
  - ben

custom: {a: 1}  # ours
"""


def test_a_value_changes_and_comments_order_and_unknown_keys_stay() -> None:
    changed = with_keys(HAND_WRITTEN, {"status": "accepted"})
    assert changed == HAND_WRITTEN.replace("proposed", "accepted")


def test_a_new_key_comes_last() -> None:
    assert with_keys(HAND_WRITTEN, {"tags": ["api"]}) == f"{HAND_WRITTEN}tags:\n  - api\n"


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("", {"a": 1}, "a: 1\n"),
        ("# nothing yet\n", {"a": 1}, "# nothing yet\na: 1\n"),
        ("a:\nb: 2\n", {"a": "x"}, "a: x\nb: 2\n"),
        ("a:\nb: 2\n", {"a": ["x"]}, "a:\n  - x\nb: 2\n"),
        ("a:\n  - 1\n  - 2\nb: 2", {"a": ["x"]}, "a:\n  - x\nb: 2"),
        ("a: 1\r\nb: 2\r\n", {"a": ["x"], "c": 3}, "a:\r\n  - x\r\nb: 2\r\nc: 3\r\n"),
        ("a: |\n  long\n  text\n\nb: 2\n", {"a": "short"}, "a: short\n\nb: 2\n"),
    ],
)
def test_every_form_of_a_value_can_be_replaced(before: str, values: dict[str, object], after: str) -> None:
    assert with_keys(before, values) == after  # type: ignore[arg-type]  # the table holds JSON values only


@pytest.mark.parametrize("text", ["{a: 1}", "- a\n", "a: [", "plain", "a: &x 1\nb: *x\n"])
def test_what_cannot_be_edited_safely_is_refused(text: str) -> None:
    with pytest.raises(UneditableError):
        with_keys(text, {"a": 2})


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", min_size=1, max_size=3), inner, max_size=3)
    ),
    max_leaves=5,
)
KEYS = st.text("abcdef", min_size=1, max_size=4)


@given(st.dictionaries(KEYS, VALUES, max_size=5), st.dictionaries(KEYS, VALUES, max_size=3))
@example({"a": "\xa0"}, {"a": []})
@example({"a": "x\u2028"}, {"a": "\u2028y"})
def test_what_is_read_back_is_what_was_meant(before: dict[str, object], values: dict[str, object]) -> None:
    text = yaml.safe_dump(before, sort_keys=False, allow_unicode=True) if before else ""
    changed = with_keys(text, values)  # type: ignore[arg-type]  # as above
    assert yaml.safe_load(changed or "{}") == {**before, **values}
