"""Builds a tree from valid JSON token by token, with places: for the rare text that repeats a key in one object.

It takes twenty times as long as orjson, and keeps what stands under both of the keys.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from typing import Final

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.recorded_places import COLUMN_BITS, RecordedPlaces, unpack

# In valid JSON, commas and colons say nothing that brackets and order do not.
_TOKEN: Final = re.compile(r'[\[\]{}]|"[^"\\]*+(?:\\.[^"\\]*+)*+"|[^\s,:\[\]{}"]++', re.DOTALL)
_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class JsonBuilder:
    """Builds one value. Its nesting is known to be within the limit, as each level takes two frames of the stack."""

    def __init__(self, path: str, text: str) -> None:
        """Make ready to read a text that is known to be valid JSON."""
        self.places = RecordedPlaces()
        self._path = path
        self._tokens = _TOKEN.finditer(text)
        self._line_starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        self._trail: list[str | int] = []

    def build(self) -> RecordedPlaces:
        """Return the places, which hold the value as their root.

        Raises:
            UnreadableError: repeated keys would copy more than the limit.

        """
        token = next(self._tokens)
        self.places.root_place = self._place(token)
        self.places.root = self._value(token[0])
        return self.places

    def _value(self, text: str) -> JsonValue:
        if text == "{":
            return self._mapping()
        if text == "[":
            return self._sequence()
        value: JsonValue = json.loads(text)
        return value

    def _mapping(self) -> dict[str, JsonValue]:
        mapping: dict[str, JsonValue] = {}
        add_place = self.places.open(mapping).append
        for token in self._tokens:
            if token[0] == "}":
                break
            key, place = json.loads(token[0]), self._place(token)
            self._trail.append(key)
            value = self._value(next(self._tokens)[0])
            self._trail.pop()
            if key in mapping:
                self._repeat(mapping, key, place, value)
            else:
                mapping[key] = value
                add_place(place)
        return mapping

    def _sequence(self) -> list[JsonValue]:
        sequence: list[JsonValue] = []
        add_place = self.places.open(sequence).append
        for token in self._tokens:
            if token[0] == "]":
                break
            add_place(self._place(token))
            self._trail.append(len(sequence))
            sequence.append(self._value(token[0]))
            self._trail.pop()
        return sequence

    def _repeat(self, mapping: dict[str, JsonValue], key: str, place: int, value: JsonValue) -> None:
        try:
            self.places.repeat(mapping, key, place, value, self._trail)
        except UnreadableError as error:
            error.path, (error.line, error.column) = self._path, unpack(place)
            raise

    def _place(self, token: re.Match[str]) -> int:
        line = bisect_right(self._line_starts, token.start()) - 1
        return line << COLUMN_BITS | token.start() - self._line_starts[line]
