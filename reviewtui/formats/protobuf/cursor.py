"""Going through the tokens of a file, and saying what was expected where something else stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from reviewtui.errors import UnreadableError
from reviewtui.formats.protobuf.scanning import Token
from reviewtui.text.recorded_places import RecordedPlaces

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.scanning import Tokens
    from reviewtui.model import JsonValue

_LONGEST = 40
_DEEPEST = 64
_DEPTH_HINT = "The compiler allows 32 levels; look for braces gone wrong."


class Cursor:
    """Where reading stands, and the tree that it makes."""

    __slots__ = ("_repeated", "at", "depth", "places", "tokens", "words")

    def __init__(self, tokens: Tokens) -> None:
        """Start at the first token."""
        self.tokens = tokens
        self.words = tokens.words
        self.places = RecordedPlaces()
        self.at = 0
        self.depth = 0
        # All mappings are held by the tree, so that their identity tells them apart.
        self._repeated: dict[tuple[int, str], int] = {}

    def mapping(self) -> dict[str, JsonValue]:
        """Return a new mapping of the tree."""
        made: dict[str, JsonValue] = {}
        self.places.open(made)
        return made

    def put(self, holder: dict[str, JsonValue], key: str, value: JsonValue, index: int) -> None:
        """Set what stands at a token under a key, which is new."""
        holder[key] = value
        self.places.append(holder, self.tokens.place(index))

    def define(self, holder: dict[str, JsonValue], key: str, value: JsonValue, index: int) -> None:
        """Set a definition under its name; raises UnreadableError when it is there already."""
        if key in holder:
            raise self.error(f"{_quoted(key)} is defined twice", "Remove or rename one of them.", index)
        self.put(holder, key, value, index)

    def collect(self, holder: dict[str, JsonValue], key: str, value: JsonValue, index: int) -> None:
        """Set what may stand there several times; the second has a number behind its name, and so on."""
        number = self._repeated.get((id(holder), key), 0) + 1
        self._repeated[id(holder), key] = number
        free = key if number == 1 else f"{key} {number}"
        self.put(holder, free, value, index)

    def accept(self, word: str) -> bool:
        """Step over a word or sign if it is next."""
        if self.words[self.at] == word and self.tokens.kinds[self.at] != Token.TEXT:
            self.at += 1
            return True
        return False

    def expect(self, sign: str, where: str) -> None:
        """Step over a sign; raises UnreadableError when something else is next."""
        if self.words[self.at] != sign or self.tokens.kinds[self.at] != Token.SIGN:
            self.refuse(f"`{sign}` {where}")
        self.at += 1

    def name(self, what: str) -> str:
        """Step over a name without dots and return it; raises UnreadableError."""
        word = self.words[self.at]
        if self.tokens.kinds[self.at] != Token.NAME or "." in word:
            self.refuse(what)
        self.at += 1
        return word

    def reference(self, what: str) -> str:
        """Step over the name of a type or package and return it; there may be space around its dots."""
        kinds, words = self.tokens.kinds, self.words
        word = ""
        if words[self.at] == "." and kinds[self.at + 1] == Token.NAME:
            word, self.at = ".", self.at + 1
        if kinds[self.at] != Token.NAME:
            self.refuse(what)
        word += words[self.at]
        self.at += 1
        while kinds[self.at] == Token.NAME and words[self.at].startswith("."):
            word += words[self.at]
            self.at += 1
            # Only with space on both sides is a dot a sign of its own.
        while words[self.at] == "." and kinds[self.at + 1] == Token.NAME:
            word += "." + words[self.at + 1]
            self.at += 2
        return word

    def number(self, what: str) -> int:
        """Step over a whole number, perhaps negative, and return it; raises UnreadableError."""
        sign = -1 if self.accept("-") else 1
        word = self.words[self.at]
        value = whole(word) if self.tokens.kinds[self.at] == Token.NUMBER else None
        if value is None:
            self.refuse(what)
        self.at += 1
        return sign * value

    def down(self) -> None:
        """Go one level deeper; raises UnreadableError when it is too deep."""
        self.depth += 1
        if self.depth > _DEEPEST:
            raise self.error(f"definitions stand more than {_DEEPEST} levels inside each other", _DEPTH_HINT, self.at)

    def up(self) -> None:
        """Come back from a level."""
        self.depth -= 1

    def refuse(self, expected: str) -> NoReturn:
        """Raise UnreadableError: something else than expected is next."""
        found = self.words[self.at]
        told = f"{_quoted(found)} stands here" if self.tokens.kinds[self.at] else "the file ends here"
        raise self.error(f"{told}, where {expected} was expected", f"Write {expected}.", self.at)

    def error(self, message: str, hint: str, index: int) -> UnreadableError:
        """Return an error at a token."""
        line, column = self.tokens.position(self.tokens.starts[index])
        return UnreadableError(message, hint=hint, path=self.tokens.path, line=line, column=column)


def whole(word: str) -> int | None:
    """Return a whole number as Protocol Buffers write it: decimal, octal or hexadecimal; None for any other."""
    try:
        if word[:2] in {"0x", "0X"}:
            return int(word, 0)
        if word.isdecimal() and len(word) <= _LONGEST:
            return int(word, 8) if word.startswith("0") else int(word)
    except ValueError:
        return None
    return None


def _quoted(word: str) -> str:
    shown = word if len(word) <= _LONGEST else f"{word[: _LONGEST - 1]}…"
    return f"`{shown.replace('`', chr(39))}`"
