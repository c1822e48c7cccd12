"""YAML that was written is read back as the same text, by YAML 1.2 and by YAML 1.1."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from reviewtui import text as text_reading
from reviewtui.text.yaml_text import dump

NUMBERS = ["1234e56", "0o17", "1_000", "12:30:45", "0x1F", ".5", "-1", "+1", "1e5", ".inf", "007", "2026-03-02", ""]
WORDS = ["no", "yes", "on", "null", "~", "true", "NaN", "y", "= ", "- a", "a: b", "#x", "&a", "*a", "!t", "%d", "<<"]
LINES = ["a\nb", "a\n", "\na", " a\n  b\n\n", "a\r\nb", "a\tb\n\tc", "\n", "a \nb ", "\x1b[31m\nx", "a\x85b\u2028c"]


@pytest.mark.parametrize("written", NUMBERS + WORDS + LINES)
def test_no_text_turns_into_something_else(written: str) -> None:
    encoded = dump({"first": written, "list": [written, written], "last": 1})
    expected = {"first": written, "list": [written, written], "last": 1}
    assert yaml.safe_load(encoded) == expected
    assert text_reading.read("file.yaml", encoded).value == expected


@given(st.text(max_size=40))
@example("\ud800")
@example("\ufffe\uffff\ufeff")
def test_any_text_is_kept(written: str) -> None:
    kept = written.encode("utf-8", "replace").decode()
    assert text_reading.read("file.yaml", dump({"text": written})).value == {"text": kept}


def test_equal_values_give_equal_bytes_in_the_order_given() -> None:
    assert dump({"b": [{"x": "one", "y": True}], "a": None}) == b"b:\n  - x: one\n    y: true\na: null\n"
