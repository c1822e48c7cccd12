"""Whatever people write, a document keeps its shape: so many headings, lists, rows and cells, and nothing more."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from reviewtui.cli.document_text import render as as_text
from reviewtui.neutral import neutral
from reviewtui.records.blocks import Block, Bullets, Code, Contents, Heading, Paragraph, Strong, Table
from reviewtui.records.markdown_blocks import render
from reviewtui.reports.look import Look

PARSER = MarkdownIt("commonmark").enable("table")
SIGNS = "#*_-+=~`|<>[]()!\\&;:.'\"@/0123 \n\r\t\u2028\u202e\x1b\ud800é漢"
WORDS = st.text(st.one_of(st.sampled_from(SIGNS), st.characters()), max_size=30)
BLOCK_TOKENS = ("heading_open", "bullet_list_open", "list_item_open", "table_open", "tr_open", "td_open", "hr", "fence")


def shape(blocks: tuple[Block, ...]) -> Counter[str]:
    """Return how many parts of each kind a Markdown reader sees."""
    tokens = PARSER.parse(render(blocks))
    return Counter(token.type for token in tokens if token.type in {*BLOCK_TOKENS, "html_block", "code_block"})


def document(words: str, other: str) -> tuple[Block, ...]:
    """Return a document in which these words stand everywhere."""
    return (
        Heading(1, ("About ", Code(words))),
        Contents(),
        Heading(2, f"On {words}"),
        Paragraph((Strong("so "), words, Code(other))),
        Bullets((f"a {words}", (other, " b"), words)),
        Table(("one", "two"), ((words, Code(other)), ((words, Strong(other)), Code(words)))),
    )


@given(WORDS, WORDS)
def test_words_never_become_structure(words: str, other: str) -> None:
    assert shape(document(words, other)) == shape(document("tame", "words"))


@given(WORDS, WORDS)
def test_a_terminal_is_never_steered(words: str, other: str) -> None:
    text = as_text(document(words, other), Look(width=40))
    assert all(neutral(line) == line for line in text.split("\n"))
