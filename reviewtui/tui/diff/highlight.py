"""Colors for the lines in view: a chunk of lines is lexed when it is first looked at, and kept."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable
from enum import Enum
from typing import TYPE_CHECKING

from pygments.lexers.data import JsonLexer, YamlLexer
from pygments.token import Comment, Keyword, Literal, Name, Number, String, _TokenType

if TYPE_CHECKING:
    from pygments.lexer import Lexer

CHUNK = 64
# A chunk is lexed with this many lines before it, from the least indented of them, so that a block scalar which
# began there is seen as one.
LOOK_BACK = 160
KEPT_CHUNKS = 64
# Longer lines are shown without colors: lexing them would take longer than a key may take.
MAX_COLORED = 2_000


class Role(Enum):
    """What a stretch of source text is."""

    KEY = "key"
    STRING = "string"
    NUMBER = "number"
    CONSTANT = "constant"
    COMMENT = "comment"


Colored = tuple[int, int, Role]

_ROLES: tuple[tuple[_TokenType, Role], ...] = (
    (Name.Tag, Role.KEY),
    (Name.Variable, Role.CONSTANT),
    (Name.Label, Role.CONSTANT),
    (Comment, Role.COMMENT),
    (Number, Role.NUMBER),
    (Keyword, Role.CONSTANT),
    (String, Role.STRING),
)
# A YAML scalar without quotes is plain text to the lexer, whatever it stands for.
_UNQUOTED = {
    Role.NUMBER: re.compile(r"[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?|0x[0-9a-fA-F]+|0o[0-7]+"),
    Role.CONSTANT: re.compile(r"true|false|null|~", re.IGNORECASE),
}


class Highlighter:
    """Colored stretches of the lines of one file; `line_at` gives a line's text as it is shown."""

    def __init__(self, line_at: Callable[[int], str], count: int) -> None:
        """Look at the beginning only, to tell JSON from YAML."""
        self._line_at = line_at
        self._count = count
        opening = next((line for line in map(line_at, range(min(count, 50))) if line.strip()), "")
        self._is_json = opening.lstrip().startswith(("{", "["))
        self._lexer: Lexer = (JsonLexer if self._is_json else YamlLexer)(stripnl=False, ensurenl=True)
        self._chunks: OrderedDict[int, tuple[tuple[Colored, ...], ...]] = OrderedDict()

    def colored(self, line: int) -> tuple[Colored, ...]:
        """Return (start, stop, role) of the colored stretches of a line, in order."""
        number, offset = divmod(line, CHUNK)
        chunk = self._chunks.get(number)
        if chunk is None:
            chunk = self._lex(number * CHUNK)
            self._chunks[number] = chunk
            if len(self._chunks) > KEPT_CHUNKS:
                self._chunks.popitem(last=False)
        return chunk[offset] if offset < len(chunk) else ()

    def _lex(self, first: int) -> tuple[tuple[Colored, ...], ...]:
        start = first if self._is_json else self._safe_start(first)
        texts = [self._line_at(line) for line in range(start, min(first + CHUNK, self._count))]
        texts = [text if len(text) <= MAX_COLORED else "" for text in texts]
        found: list[list[Colored]] = [[] for _ in texts]
        row = column = 0
        for token, value in self._lexer.get_tokens("\n".join(texts)):
            role = _role(token, value)
            for piece in value.splitlines(keepends=True):
                width = len(piece.rstrip("\n"))
                if role is not None and width and row < len(found):
                    found[row].append((column, column + width, role))
                row, column = (row + 1, 0) if piece.endswith("\n") else (row, column + width)
        return tuple(tuple(line) for line in found[first - start :])

    def _safe_start(self, first: int) -> int:
        """Return the least indented line shortly before: what it opens, if anything, is seen whole."""
        window = range(max(0, first - LOOK_BACK), first + 1)
        return min(window, key=lambda line: (_indent(self._line_at(line)), -line))


def _indent(line: str) -> int:
    """Return the indentation; lines that say nothing about structure count as deep."""
    text = line.lstrip(" ")
    return len(line) - len(text) if text and not text.startswith("#") else MAX_COLORED


def _role(token: _TokenType, value: str) -> Role | None:
    if token is Literal.Scalar.Plain:
        return next((role for role, pattern in _UNQUOTED.items() if pattern.fullmatch(value)), None)
    # Types of tokens are tuples that answer `in` for their descendants.
    return next((role for parent, role in _ROLES if parent.__contains__(token)), None)
