"""Definitions are cut and read faster than graphql-core reads them, and must be read as it reads them."""

from __future__ import annotations

import pytest
from graphql.error import GraphQLSyntaxError
from graphql.language import DocumentNode, Lexer, Source, Token, TokenKind, parse
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import UnreadableError
from reviewtui.formats.graphql.cutting import cut, defines
from reviewtui.formats.graphql.gathering import gather
from reviewtui.formats.graphql.lexing import lexer, syntax_tree

PIECES = [
    "type", "T", "_a1", " ", "  ", "\t", ",", "\ufeff", "\n", "\r\n", "\r", "{", "}", "(", ")", "[", "]", ":", "=",
    "@", "!", "&", "|", "$", "...", ".", "?", "1", "-0", "1.5e3", "01", "# said {", "#", '"', '""', '"a b"', '"\\n"',
    '"\\u00e9"', '"\\q"', '"""', '"""\n  a\n    b\n  """', '"""a \\""" b"""', '"""\r\n\t a\r\n"""', '"""  """', "\\",
    "é", "\u2028", "\x0b", "\ud800", "extend", "query", "schema", "on",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)


@given(texts)
def test_a_text_consists_of_the_same_words_and_marks(text: str) -> None:
    assert _read(lexer(text)) == _read(Lexer(Source(text)))


@given(texts)
def test_a_text_is_refused_for_the_same_reason(text: str) -> None:
    assert _told(text, fast=True) == _told(text, fast=False)


@pytest.mark.parametrize(
    "text",
    [
        'type A @a(b: {c: [1, {d: "}"}]}) { f(a: [[Int]] = [[1]]): Int } type B { g: Int }',
        'type A {\r\n  "says \\" }" f: Int # }\r  """ } """ g(a: B = {b: {c: {d: 1}}}): Int\n} type B { g: Int }',
    ],
)
def test_a_definition_ends_with_its_bracket_whatever_it_holds(text: str) -> None:
    assert [chunk.text.split()[:2] for chunk in cut("a.graphql", text)] == [["type", "A"], ["type", "B"]]
    assert [chunk.line for chunk in cut("a.graphql", text)] == [0, len(text[: text.index("type B")].splitlines()) - 1]


@given(texts)
def test_a_file_alone_is_a_schema_as_it_is_one_beside_others(text: str) -> None:
    text = text.replace("\ud800", "")
    alone = gather({"a.graphql": text.encode()})
    beside = gather({"a.graphql": text.encode(), "b.graphql": b"scalar Other"})
    assert any("a.graphql" in one.files for one in alone) == any("a.graphql" in one.files for one in beside)
    try:
        assert defines("a.graphql", text) == any(not chunk.executable for chunk in cut("a.graphql", text))
    except UnreadableError:
        assert alone


def _read(lexer: Lexer) -> list[tuple[object, ...]]:
    """Return all tokens but comments, and the message of what ends them."""
    found: list[tuple[object, ...]] = []
    try:
        while (token := lexer.advance()).kind is not TokenKind.EOF:
            found.append(_shown(token))
    except GraphQLSyntaxError as error:
        return [*found, (error.message, error.locations)]
    return [*found, _shown(token)]


def _shown(token: Token) -> tuple[object, ...]:
    return token.kind, token.start, token.end, token.line, token.column, token.value


def _told(text: str, *, fast: bool) -> tuple[object, ...]:
    try:
        read: DocumentNode = syntax_tree(text) if fast else parse(text)
    except GraphQLSyntaxError as error:
        return error.message, error.locations
    return (read.to_dict(locations=True),)
