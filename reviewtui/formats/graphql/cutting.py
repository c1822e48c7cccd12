"""Cutting a GraphQL document into its top-level definitions, fast and without parsing what stands inside them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterator

# Strings and comments are passed over whole, for brackets inside them are none.
_STRING = r'"""(?:[^"\\]++|\\"""|\\|"(?!""))*+"""|"(?!"")(?:[^"\\\n\r]++|\\.)*+"'
_HIDDEN = rf"{_STRING}|\#[^\n\r]*+"
_OUTSIDE = re.compile(rf'(?P<string>{_STRING})|\#[^\n\r]*+|(?P<word>[_A-Za-z]\w*+)|(?P<mark>[(){{}}\[\]|&=@:"])')
_INSIDE = re.compile(rf'{_HIDDEN}|(?P<mark>[(){{}}\[\]"])')
_LINE_END = re.compile(r"\r\n|\n|\r")


def _holding(*brackets: str) -> str:
    """Return a pattern for what stands in a bracket that holds only such ones."""
    plain = r'[^"#(){}\[\]]++'
    return f"(?:{'|'.join([plain, _HIDDEN, *brackets])})*+"


_LIST, _OBJECT = rf"\[{_holding()}\]", rf"\{{{_holding()}\}}"
_ARGUMENTS = rf"\({_holding(_LIST, _OBJECT)}\)"
# Nearly every definition is passed over at once; what this does not take is looked at bracket by bracket.
_USUAL = re.compile(rf"{_ARGUMENTS}|\{{{_holding(_ARGUMENTS, _LIST)}\}}")

_TYPE_SYSTEM = frozenset({"schema", "scalar", "type", "interface", "union", "enum", "input", "directive"})
_EXECUTABLE = frozenset({"query", "mutation", "subscription", "fragment"})
_BEGINNINGS = _TYPE_SYSTEM | _EXECUTABLE | {"extend"}
# After one of these a word goes on with the definition, even if it is spelled like the beginning of one.
_CONNECTING = frozenset({"|", "&", "=", "@", ":", "implements", "on"})
_DEEPEST = 100
_CLOSING = {"(": ")", "[": "]", "{": "}"}
_PAIR_HINT = "See which bracket is missing; each needs its other half."
_NESTING_HINT = f"Nest values and list types at most {_DEEPEST} deep."


class Chunk(NamedTuple):
    """The text of one definition with its description, and the line and column (from 0) where it begins.

    `keyword` is what it defines, `name` what it is called (`schema` for schema definitions, `@name` for directives);
    `extends` says that it adds to a definition that stands elsewhere.
    """

    path: str
    text: str
    line: int
    column: int
    keyword: str
    name: str
    extends: bool

    @property
    def executable(self) -> bool:
        """Whether it is an operation or a fragment, which belongs to a client and not to a schema."""
        return self.keyword in _EXECUTABLE


def cut(path: str, text: str) -> tuple[Chunk, ...]:
    """Return the definitions of a document in order; raises UnreadableError when a bracket or string never ends.

    Only what separates them is looked at: whether each is well formed is seen when it is parsed.
    """
    starts = list(_Cutter(path, text).starts())
    places = _places(text, [start.at for start in starts])
    ends = [*(start.at for start in starts), len(text)][1:]
    return tuple(
        Chunk(path, text[start.at : end].rstrip(), *place, start.keyword, start.name, start.extends)
        for start, end, place in zip(starts, ends, places, strict=True)
    )


def defines(path: str, text: str) -> bool:
    """Tell whether a document defines anything of a schema, and look no further; raises UnreadableError."""
    return any(start.keyword not in _EXECUTABLE for start in _Cutter(path, text).starts())


class _Start(NamedTuple):
    """Where a definition begins, and what its first words say."""

    at: int
    keyword: str
    name: str = ""
    extends: bool = False

    @property
    def nameless(self) -> bool:
        """Whether the next word is its name."""
        return not self.name and self.keyword != "schema"


class _Cutter:
    """Walks over the outside of definitions: words that nothing before them claims begin the next one."""

    def __init__(self, path: str, text: str) -> None:
        """Stand at the beginning."""
        self.path = path
        self.text = text
        self._starts: list[_Start] = []
        self._described: int | None = None
        self._before = ""

    def starts(self) -> Iterator[_Start]:
        """Yield the beginnings of all definitions, each when the next one begins."""
        at, given = 0, 0
        while (match := _OUTSIDE.search(self.text, at)) is not None:
            at = match.end()
            word, mark = match["word"], match["mark"]
            if match["string"]:
                self._described = match.start() if self._described is None else self._described
            elif word is not None:
                self._word(word, match.start())
            elif mark is not None:
                at = self._mark(mark, match.start(), at)
            if len(self._starts) > given + 1:
                yield self._starts[given]
                given += 1
        yield from self._starts[given:]

    def _word(self, word: str, at: int) -> None:
        last = self._starts[-1] if self._starts else None
        if last is not None and last.keyword == "extend":
            self._starts[-1] = _Start(last.at, word, "schema" if word == "schema" else "", extends=True)
        elif last is not None and last.nameless:
            name = f"@{word}" if last.keyword == "directive" else word
            self._starts[-1] = last._replace(name=name)
            word = ""
        elif word in _BEGINNINGS and self._before not in _CONNECTING:
            start = at if self._described is None else self._described
            self._starts.append(_Start(start, word, "schema" if word == "schema" else ""))
            self._described = None
        elif last is None:
            raise self._refusal(at, f"`{word}` begins no definition", "Begin with `type`, `schema` or the like.")
        self._before = word

    def _mark(self, mark: str, at: int, end: int) -> int:
        """Return where to go on behind a mark: a bracket is passed over with all that it holds."""
        self._before = mark
        if mark == '"':
            raise self._refusal(at, "a string begins here and never ends", "Close the string with its quotes.")
        if mark in ")]}":
            raise self._refusal(at, f"`{mark}` closes nothing", "Remove it, or open the bracket before.")
        if mark not in "([{":
            return end
        if not self._starts:
            # A query without a keyword is nothing but its selection.
            self._starts.append(_Start(at, "query", "query"))
        return self._behind(at)

    def _behind(self, at: int) -> int:
        """Return the end of a bracket."""
        usual = _USUAL.match(self.text, at)
        if usual is not None:
            return usual.end()
        closing: list[str] = []
        for match in _INSIDE.finditer(self.text, at):
            mark = match["mark"]
            if mark is None:
                continue
            if mark == '"':
                raise self._refusal(match.start(), "a string begins here and never ends", "Close it with its quotes.")
            if mark in _CLOSING:
                closing.append(_CLOSING[mark])
                if len(closing) > _DEEPEST:
                    raise self._refusal(match.start(), f"brackets are nested more than {_DEEPEST} deep", _NESTING_HINT)
            elif mark != closing.pop():
                raise self._refusal(match.start(), f"`{mark}` closes another bracket than was opened last", _PAIR_HINT)
            if not closing:
                return match.end()
        raise self._refusal(at, f"`{self.text[at]}` is never closed", _PAIR_HINT)

    def _refusal(self, at: int, message: str, hint: str) -> UnreadableError:
        ((line, column),) = _places(self.text, [at])
        return UnreadableError(message, hint=hint, path=self.path, line=line + 1, column=column + 1)


def _places(text: str, offsets: list[int]) -> list[tuple[int, int]]:
    """Return line and column, from 0, of offsets in ascending order; all line ends of the language count."""
    found: list[tuple[int, int]] = []
    line, line_start, seen = 0, 0, 0
    unusual = "\r" in text
    for offset in offsets:
        if unusual:
            for end in _LINE_END.finditer(text, seen, offset):
                line, line_start = line + 1, end.end()
        elif count := text.count("\n", seen, offset):
            line, line_start = line + count, text.rindex("\n", seen, offset) + 1
        seen = offset
        found.append((line, offset - line_start))
    return found
