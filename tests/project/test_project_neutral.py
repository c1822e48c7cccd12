"""Foreign text: nothing that steers a terminal comes through, and nothing else is lost."""

from __future__ import annotations

import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.neutral import neutral, neutral_json, neutral_lines

HARMFUL = {chr(code) for code in (*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A))}


@given(st.text())
def test_no_control_comes_through(text: str) -> None:
    shown = neutral(text)
    assert not HARMFUL & set(shown)
    assert all(unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"} for character in shown)


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs", "Sm", "Sc", "So", "Mn"])))
def test_what_is_harmless_stays(text: str) -> None:
    assert neutral(text) == text


def test_harmful_characters_are_shown_as_escapes() -> None:
    assert neutral("a\x1b[31mb\x9b\u202e\ud800\U000e0041\nc\td") == "a\\x1b[31mb\\x9b\\u202e\\ud800\\U000e0041\\nc d"


def test_emoji_and_persian_keep_their_joiners() -> None:
    text = "👩\u200d💻 \u0645\u06cc\u200c\u062e\u0648"
    assert neutral(text) == text


def test_lines_of_all_systems() -> None:
    assert neutral_lines("a\r\nb\rc\n\x07") == ["a", "b", "c", "\\x07"]


@given(st.dictionaries(st.text(), st.text()))
def test_json_keeps_its_values(value: dict[str, str]) -> None:
    encoded = json.dumps(value, ensure_ascii=False, indent=2)
    shown = neutral_json(encoded)
    assert json.loads(shown) == value
    assert not (HARMFUL - {"\n"}) & set(shown)
