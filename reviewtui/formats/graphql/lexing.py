"""Cutting a definition into words and marks: a pattern takes what schemas are made of, graphql-core all the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graphql.language import Lexer, Source, Token, TokenKind
from graphql.language.block_string import dedent_block_string_lines
from graphql.language.parser import Parser

if TYPE_CHECKING:
    from graphql.language import DocumentNode

# What is half a character is left to graphql-core, which refuses it.
_HALF = r"\ud800-\udfff"
_TOKEN = re.compile(
    rf"""(?:[ \t,\ufeff\n\r]++ | \#[^\n\r{_HALF}]*+ (?=[\n\r]|\Z))*+
    (?: (?P<name>[_A-Za-z][_0-9A-Za-z]*+)
      | (?P<mark>[!&():=@\[\]{{|}}])
      | \"\"\"(?P<block>(?:[^"\\{_HALF}]++|"(?!"")|\\(?!\"\"\"))*+)\"\"\"
      | "(?!"")(?P<string>[^"\\\n\r{_HALF}]*+)" )""",
    re.VERBOSE,
)
_LINE_END = re.compile(r"\r\n|\n|\r")
_MARKS = {kind.value: kind for kind in TokenKind}
_QUOTES: dict[str | None, int] = {"string": 1, "block": 3}


def syntax_tree(text: str) -> DocumentNode:
    """Return what graphql-core reads in a text; raises its errors."""
    return _Parser(text).parse_document()


def lexer(text: str) -> Lexer:
    """Return what reads the words and marks of a text one after another."""
    return _Lexer(Source(text))


class _Parser(Parser):
    """The parser of graphql-core, which is given its tokens faster."""

    def __init__(self, text: str) -> None:
        """Read a text from its beginning."""
        super().__init__(text)
        self._lexer = lexer(text)

    def advance_lexer(self) -> None:
        """Go on to the next token; none are counted, for the size of files is limited already."""
        self._lexer.advance()


class _Lexer(Lexer):
    """Links tokens in runs, as far as the pattern reaches; what it does not take is read one by one.

    Comments are no part of a syntax tree, and so are not linked.
    """

    def __init__(self, source: Source) -> None:
        """Link the first run."""
        super().__init__(source)
        self._link(self.token)

    def advance(self) -> Token:
        """Go on to the next token that is no comment."""
        self.last_token = last = self.token
        known = last.next
        if known is None or known.kind is TokenKind.COMMENT:
            known = self.lookahead()
        self.token = known
        return known

    def read_next_token(self, start: int) -> Token:
        """Read what ended a run, and link the next one behind it."""
        token = super().read_next_token(start)
        self._link(token)
        return token

    def _link(self, last: Token) -> None:
        body, at, line, begin = self.source.body, last.end, self.line, self.line_start
        match_at = _TOKEN.match
        while (match := match_at(body, at)) is not None:
            known = match.lastgroup
            start, end = match.span(known or 0)
            quotes = _QUOTES.get(known, 0)
            if start - quotes > at and (start - quotes > at + 1 or body[at] != " "):
                line, begin = _lines(body, at, start - quotes, line, begin)
            column = 1 + start - quotes - begin
            if known == "name":
                token = Token(TokenKind.NAME, start, end, line, column, body[start:end])
            elif known == "mark":
                token = Token(_MARKS[body[start]], start, end, line, column)
            elif known == "block":
                token = Token(TokenKind.BLOCK_STRING, start - 3, end + 3, line, column, _block(body[start:end]))
                line, begin = _lines(body, start, end, line, begin)
            else:
                token = Token(TokenKind.STRING, start - 1, end + 1, line, column, body[start:end])
            last.next, token.prev = token, last
            last, at = token, end + quotes
        self.line, self.line_start = line, begin


def _lines(body: str, start: int, end: int, line: int, begin: int) -> tuple[int, int]:
    """Return the line at the end of a part of the text, and where it begins."""
    if "\r" in body[start:end]:
        for found in _LINE_END.finditer(body, start, end):
            line, begin = line + 1, found.end()
        return line, begin
    count = body.count("\n", start, end)
    return (line + count, body.rindex("\n", start, end) + 1) if count else (line, begin)


def _block(raw: str) -> str:
    lines = _LINE_END.split(raw) if "\r" in raw else raw.split("\n")
    return "\n".join(dedent_block_string_lines(lines))
