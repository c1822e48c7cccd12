"""Records as they read: what each block looks like, what fits which width, and that nothing in them can act or hide."""

from __future__ import annotations

from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.tui.markdown.document import CUT, MOST_SIGNS, rendered
from reviewtui.tui.theme import ASCII, UNICODE
from tests.tui.test_tui_hostile import NASTY, STEERING

if TYPE_CHECKING:
    from textual.content import Content

SIGNS = st.text(st.sampled_from("#-*_`~|[]()<>!&\\ \n:ab1.\t"), max_size=200)
TABLE = "| verdict | what |\n|---|---|\n| breaking | `limit` is gone |\n| safe | a note |\n"


def lines(text: str, width: int = 40) -> list[Content]:
    return [line for part in rendered(text, UNICODE) for line in part.lines(width)]


def shown(text: str, width: int = 40) -> str:
    return "\n".join(line.plain.rstrip() for line in lines(text, width))


@pytest.mark.parametrize(
    ("text", "looks"),
    [
        ("# Title\n\nSome *words* and `code`.", "Title\n\nSome words and code."),
        ("* one\n* two\n  * three\n", "• one\n• two\n  • three"),
        ("7. one\n8. two\n\n   more\n", "7. one\n\n8. two\n\n   more"),
        ("> said\n> more\n>\n> and more", "│ said more\n│\n│ and more"),
        ('```json\n{\n  "a": 1\n}\n```', '  {\n    "a": 1\n  }'),
        ("```\n[bold]x[/bold]\n```", "  [bold]x[/bold]"),
        ("[a record](<../adr/0001.md>) and ![p](x.png)", "a record and [picture: p]"),
        ("---\nstatus: proposed\n---\n\n# Title", "status: proposed\n\nTitle"),
        ("<!-- reviewtui:options 4a688d871ccf -->\n\n* one\n\n<!-- /reviewtui:options -->", "• one"),
        ("a <b>bold</b> word, <code>x&#124;y</code>", "a <b>bold</b> word, x|y"),
        ("<!-- hidden from you -->", "<!-- hidden from you -->"),
        ("<script>\nalert(1)\n</script>", "<script>\nalert(1)\n</script>"),
        ("one\\\ntwo\nthree", "one\ntwo three"),
        ("- \n- b", "•\n• b"),
        ("one\n\n***\n\ntwo", f"one\n\n{'─' * 20}\n\ntwo"),
        (TABLE, "verdict   what\nbreaking  limit is gone\nsafe      a note"),
    ],
)
def test_blocks_look_like_what_they_are(text: str, looks: str) -> None:
    assert shown(text) == looks


def test_a_table_without_room_stands_row_by_row() -> None:
    table = TABLE.replace("a note", "a note that is too long for the room that there is")
    looks = """
        verdict  breaking
        what     limit is gone

        verdict  safe
        what     a note that is too long for
                 the room that there is"""
    assert shown(table, 36) == dedent(looks).strip()


def test_long_words_hang_below_what_they_belong_to() -> None:
    assert shown("* one two three four five six\n", 24) == "• one two three four\n  five six"
    assert shown("> one two three four five six\n", 24) == "│ one two three four\n│ five six"


def test_json_and_yaml_are_colored() -> None:
    [line] = lines('```json\n{"a": 1}\n```')
    assert {str(span.style) for span in line.spans} >= {"$role-code-key", "$role-code-number"}


def test_a_long_text_is_cut_and_says_so() -> None:
    text = "word\n\n" * MOST_SIGNS
    assert shown(text, 80).endswith(CUT)


def test_ascii_has_no_other_signs() -> None:
    text = "\n".join(line.plain for part in rendered("* a\n\n> b\n\n---\n", ASCII) for line in part.lines(40))
    assert text.isascii()


@pytest.mark.parametrize("around", ["{}", "# {}", "* {}", "> {}", "| a |\n|---|\n| {} |", "```json\n{}\n```", "`{}`"])
@pytest.mark.parametrize(
    "hostile", [NASTY, "&#x1b;[31m &#x202e;", "[x](javascript:alert)", "<a href='x' onclick='y'>z</a>"]
)
def test_nothing_steers_links_or_runs(around: str, hostile: str) -> None:
    for line in lines(around.replace("{}", hostile)):
        assert not STEERING.search(line.plain)
        for span in line.spans:
            assert isinstance(span.style, str)
            assert "link" not in span.style
            assert "@" not in span.style


@given(SIGNS, st.integers(1, 60))
def test_any_text_can_be_shown_at_any_width(text: str, width: int) -> None:
    assert all(not STEERING.search(line.plain) for line in lines(text, width))


@given(st.text("abc", min_size=1))
def test_words_are_all_there(word: str) -> None:
    assert word in shown(f"# {word}", 400)
