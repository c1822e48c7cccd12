"""Foreign text in Markdown is read by a Markdown parser as the text it was, and as nothing else."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reviewtui import text as text_reading
from reviewtui.records.markdown import (
    Markdown,
    cell,
    cell_code,
    code,
    finished,
    link,
    neutral,
    prose,
    quoted,
    said,
    scalar,
)
from tests.records.conftest import HOSTILE

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
PLAIN = {"text", "code_inline", "softbreak"}
foreign = st.text(st.sampled_from("ab1 `|\\*_[]()<>#+-=.!&~{}%:\n\t\x1b\u202e"), max_size=30) | st.text(max_size=30)


def inline_of(markdown: str) -> list[tuple[str, str]]:
    """Return type and content of every inline token of a text."""
    tokens = [token for token in PARSER.parse(markdown) if token.type == "inline"]
    return [(child.type, child.content) for token in tokens for child in token.children or ()]


def shown(markdown: str) -> str:
    """Return what a reader sees of a text."""
    return "".join(content for kind, content in inline_of(markdown) if kind in PLAIN)


@given(foreign)
@example(HOSTILE)
@example("a `b\\|c` | d & `")
def test_what_prose_says_is_the_text_itself_so_that_it_can_be_written_once_more(foreign_text: str) -> None:
    markdown = prose(foreign_text)
    assert prose(said(markdown)) == markdown


@pytest.mark.parametrize(
    ("line", "words"), [(r"C:\dir \& ``a\|`b`` \`c", r"C:\dir & ``a\|`b`` `c"), ("plain", "plain")]
)
def test_a_line_says_its_signs_without_backslashes_and_code_as_it_stands(line: str, words: str) -> None:
    assert said(line) == words


@given(foreign)
@example(HOSTILE)
@example("1. one")
@example("a\\")
@example("```x")
@example("_a_ __b__ a_b")
def test_prose_is_one_paragraph_of_plain_text(foreign_text: str) -> None:
    markdown = prose(foreign_text)
    blocks = {token.type for token in PARSER.parse(markdown)}
    assert blocks <= {"paragraph_open", "inline", "paragraph_close"}
    assert {kind for kind, _ in inline_of(markdown)} <= PLAIN
    assert shown(markdown).replace(" ", "").replace("`", "") == neutral(foreign_text).replace(" ", "").replace("`", "")


@given(foreign.filter(lambda text: bool(neutral(text))))
@example("`")
@example("``a`")
@example("a|b\\|c")
@example("a\\")
def test_code_shows_every_sign(foreign_text: str) -> None:
    assert inline_of(code(foreign_text)) == [("code_inline", neutral(foreign_text))]


@given(foreign, foreign)
@example(HOSTILE, HOSTILE)
@example("\\", "|")
@example("a\\|b", "\\|")
def test_a_table_keeps_its_cells_whatever_is_in_them(first: str, second: str) -> None:
    for write in (cell, cell_code):
        html = PARSER.render(f"| a | b |\n| --- | --- |\n| {write(first)} | {write(second)} |\n")
        assert html.count("<td") == 2
        assert html.count("<tr>") == 2
        assert "<script" not in html
        assert "<a " not in html
        assert "<img" not in html


@given(foreign)
@example("a\n# b\n> c\n\n- d\u2028# e")
def test_a_quotation_holds_all_its_lines(foreign_text: str) -> None:
    tokens = PARSER.parse(f"before\n\n{quoted(foreign_text)}\n\nafter")
    outside = [token.type for token in tokens if token.level == 0]
    assert [kind for kind in outside if kind != "inline"] == [
        *("paragraph_open", "paragraph_close"),
        *("blockquote_open", "blockquote_close"),
        *("paragraph_open", "paragraph_close"),
    ]


@given(foreign)
@example(HOSTILE)
@example("\ufffe\uffff\x85\ufeff\ud800")
def test_a_scalar_of_front_matter_is_one_text(foreign_text: str) -> None:
    source = text_reading.read("front.yaml", f"status: {scalar(foreign_text)}\nnext: 1\n".encode())
    assert source.value == {"status": neutral(foreign_text), "next": 1}


def test_a_pair_of_backticks_is_code_and_a_single_one_is_not() -> None:
    assert prose("property `a_b` of `c") == r"property `a_b` of \`c"


def test_a_link_leads_to_its_path_and_nowhere_else() -> None:
    html = PARSER.render(link("a](x) <b>", "../dir with space/a>b (c)|d"))
    assert html.count("<a ") == 1
    assert 'href="../dir%20with%20space/a%3Eb%20%28c%29%7Cd"' in html


def test_what_a_template_writes_is_escaped_unless_it_is_markdown() -> None:
    assert finished("<b>") == r"\<b\>"
    assert finished(Markdown("<b>")) == "<b>"
    assert finished(3) == "3"


@pytest.mark.parametrize("harmful", ["\x1b[31m", "\x9b31m", "\u202e", "\u2066", "\u200b", "\ufeff", "\x07"])
def test_nothing_reaches_the_file_that_steers_a_terminal_or_reorders_text(harmful: str) -> None:
    for write in (prose, cell, code, cell_code, quoted, scalar):
        assert harmful[0] not in write(f"a{harmful}b")
