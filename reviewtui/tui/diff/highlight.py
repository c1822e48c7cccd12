"""Colors for the lines in view: a chunk of lines is lexed when it is first looked at, and kept."""

from __future__ import annotations

import re
from collections import OrderedDict
from collections.abc import Callable, Sequence
from enum import Enum
from functools import cache, cached_property
from typing import TYPE_CHECKING

from pygments.lexers.data import JsonLexer, YamlLexer
from pygments.token import Comment, Error, Keyword, Literal, Name, Number, String, _TokenType

from reviewtui.tui.diff.multiline import MultiLine
from reviewtui.tui.diff.strings import Strings

if TYPE_CHECKING:
    from pygments.lexer import Lexer

CHUNK = 32
# A chunk is lexed with this many lines before it, from the least indented of them, so that a list or mapping in
# brackets which began there is seen as one.
LOOK_BACK = 40
KEPT_CHUNKS = 128
# Longer lines are colored by the stretch that is in view: lexing them would take longer than a key may take.
MAX_COLORED = 2_000
# What follows a text decides whether it is a key: so many characters behind the view are lexed too.
LOOK_AHEAD = 200
# Reading a line that is longer than this from its beginning would be felt.
LONG = 100_000


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
    """Colored stretches of the lines of one file; `shown` gives a line's text as it is shown."""

    def __init__(self, lines: Sequence[str], shown: Callable[[int], str]) -> None:
        """Look at the beginning only, to tell JSON from YAML."""
        self._lines, self._shown = lines, shown
        opening = next((line for line in lines[:50] if line.strip()), "")
        self._is_json = opening.lstrip().startswith(("{", "["))
        self._lexer: Lexer = (JsonLexer if self._is_json else YamlLexer)(stripnl=False, ensurenl=True)
        self._chunks: OrderedDict[int, tuple[tuple[Colored, ...], ...]] = OrderedDict()
        self._strings: dict[int, Strings] = {}

    def prepare(self) -> None:
        """Read what is long once from end to end, for which a worker has more time than a key."""
        if not self._is_json:
            self._values.around(0)
            return
        for number, line in enumerate(self._lines):
            if len(line) > LONG:
                self._strings_of(number).before(len(line))

    def colored(self, line: int) -> tuple[Colored, ...]:
        """Return (start, stop, role) of the colored stretches of a line, in order."""
        number, offset = divmod(line, CHUNK)
        chunk = self._chunks.get(number)
        if chunk is None:
            chunk = self._lex_chunk(number * CHUNK)
            self._chunks[number] = chunk
            if len(self._chunks) > KEPT_CHUNKS:
                self._chunks.popitem(last=False)
        return chunk[offset] if offset < len(chunk) else ()

    def colored_within(self, line: int, first: int, stop: int) -> tuple[Colored, ...]:
        """Return the same for the characters `first` to `stop` of a long line, counted from `first`."""
        if not self._is_json:
            # The text of a long line is prose, or a value in quotes, far from its key.
            return ()
        text = self._shown(line)
        start = self._strings_of(line).before(first)
        if start is None:
            return ((0, stop - first, Role.STRING),)
        (found,) = self._lex([text[start : stop + LOOK_AHEAD]])
        moved = ((begin + start - first, end + start - first, role) for begin, end, role in found)
        within = (one for one in moved if one[1] > 0 and one[0] < stop - first)
        return tuple((max(0, begin), min(end, stop - first), role) for begin, end, role in within)

    def _strings_of(self, line: int) -> Strings:
        if line not in self._strings:
            self._strings[line] = Strings(self._shown(line))
        return self._strings[line]

    @cached_property
    def _values(self) -> MultiLine:
        return MultiLine(self._lines)

    def _lex_chunk(self, first: int) -> tuple[tuple[Colored, ...], ...]:
        before = () if self._is_json else self._before(first)
        numbers = [*before, *range(first, min(first + CHUNK, len(self._lines)))]
        # Cut short, a text would never end, and color all lines below.
        texts = [text if len(text) <= MAX_COLORED else "" for text in map(self._shown, numbers)]
        return self._lex(texts)[len(before) :]

    def _lex(self, texts: list[str]) -> tuple[tuple[Colored, ...], ...]:
        found: list[list[Colored]] = [[] for _ in texts]
        row = column = 0
        for token, value in self._lexer.get_tokens("\n".join(texts)):
            role = _role(token, value)
            for number, piece in enumerate(value.split("\n")):
                if number:
                    row, column = row + 1, 0
                if role is not None and piece and row < len(found):
                    found[row].append((column, column + len(piece), role))
                column += len(piece)
        return tuple(map(tuple, found))

    def _before(self, first: int) -> Sequence[int]:
        """Return lines before a chunk with which its own are read right."""
        value = self._values.around(first)
        if value is not None:
            # Its first line says how the others are to be read, however far up it stands.
            return (value.first - 1,)
        window = range(max(0, first - LOOK_BACK), first + 1)
        start = min(window, key=lambda line: (self._indent(line), -line))
        return range(start, first)

    def _indent(self, number: int) -> int:
        """Return the indentation; lines that say nothing about structure count as deep."""
        line = self._lines[number]
        text = line.lstrip(" ")
        inside = not text or text.startswith("#") or self._values.around(number) is not None
        return MAX_COLORED if inside else len(line) - len(text)


def _role(token: _TokenType, value: str) -> Role | None:
    if token is Literal.Scalar.Plain:
        return next((role for role, pattern in _UNQUOTED.items() if pattern.fullmatch(value)), None)
    if token is Error:
        # A text that the end of the view cuts.
        return Role.STRING if value.startswith('"') else None
    return _role_of_type(token)


@cache
def _role_of_type(token: _TokenType) -> Role | None:
    # Types of tokens are tuples that answer `in` for their descendants.
    return next((role for parent, role in _ROLES if parent.__contains__(token)), None)
