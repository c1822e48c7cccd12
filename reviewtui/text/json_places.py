"""Finds lines and columns in JSON afterwards, for many pointers in one pass, by counting commas.

Which comma stands before a key or an item follows from the value alone: as many as the value, written again, has before
that entry. So nothing is recorded while reading, the layout of the file does not matter, and the work is done by fast
primitives: writing JSON, and counting one byte. It needs a text in which no object repeats a key and no text has a
comma written as an escape; `json_reading` sees to both.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate, islice
from typing import Final, NamedTuple, TypeAlias

import orjson

from reviewtui.model import JsonValue
from reviewtui.text.line_counting import lines_and_columns
from reviewtui.text.pointer import split
from reviewtui.text.recorded_places import item_index

_Container: TypeAlias = dict[str, JsonValue] | list[JsonValue]

_CHUNK: Final = 2048
_SPACE: Final = re.compile(rb"[ \t\r\n]*")
_KEY: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"[ \t\r\n]*:[ \t\r\n]*', re.DOTALL)


def compact(value: JsonValue) -> bytes:
    """Return a value as JSON without white space and without needless escapes."""
    try:
        return orjson.dumps(value)
    except TypeError:
        # More than 254 levels, or whole numbers beyond 64 bits.
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


class _Entry(NamedTuple):
    """A key or item: where it begins, where its value begins, and how many commas the text has before the value."""

    offset: int
    value_offset: int
    commas: int


class CommaPlaces:
    """The places of one JSON text; what was worked out for one pointer is kept for the next."""

    def __init__(self, value: JsonValue, data: bytes) -> None:
        """Take the text and its value; nothing is done before the first question."""
        self._value = value
        self._data = data
        self._entries: dict[tuple[int, str], _Entry] = {}
        self._commas: dict[int, list[int]] = {}
        self._order: dict[int, dict[str, int]] = {}

    def locate(self, pointers: Iterable[str]) -> dict[str, tuple[int, int]]:
        """Return line and column of each pointer, or of its nearest ancestor that exists."""
        offsets = {pointer: self._offset(pointer) for pointer in pointers}
        places = lines_and_columns(self._data, offsets.values())
        return {pointer: places[offset] for pointer, offset in offsets.items()}

    def put(self, offset: int, number: int) -> bool:
        """Put a number in the place of the value that begins at an offset; no where no object or list has one there."""
        node, start = self._value, self._after_space(0)
        entry = _Entry(start, start, 0)
        before = self._data.count(b",", 0, offset)
        while isinstance(node, (dict, list)) and node:
            known = self._commas.setdefault(id(node), [0])
            _count_on(node, known, len(node) - 1)
            index = bisect_right(known, before - entry.commas, hi=len(node)) - 1
            if isinstance(node, dict):
                key = next(islice(node, index, None))
                entry, child = self._member(node, key, entry), node[key]
                if entry.value_offset == offset:
                    node[key] = number
            else:
                entry, child = self._item(node, index, entry), node[index]
                if entry.value_offset == offset:
                    node[index] = number
            if entry.value_offset == offset:
                return True
            node = child
        return False

    def _offset(self, pointer: str) -> int:
        """Return where the key or item that a pointer names begins, in bytes."""
        node, start = self._value, self._after_space(0)
        entry = _Entry(start, start, 0)
        for token in split(pointer):
            if isinstance(node, dict) and token in node:
                entry = self._entries.get((id(node), token)) or self._member(node, token, entry)
                node = node[token]
            elif isinstance(node, list) and (index := item_index(token, len(node))) is not None:
                entry = self._entries.get((id(node), token)) or self._item(node, index, entry)
                node = node[index]
            else:
                break
        return entry.offset

    def _member(self, mapping: dict[str, JsonValue], key: str, around: _Entry) -> _Entry:
        order = self._order.get(id(mapping))
        if order is None:
            order = self._order[id(mapping)] = {known: index for index, known in enumerate(mapping)}
        offset, commas = self._begin(mapping, order[key], around)
        colon = _KEY.match(self._data, offset)
        entry = _Entry(offset, colon.end() if colon else offset, commas + key.count(","))
        self._entries[id(mapping), key] = entry
        return entry

    def _item(self, sequence: list[JsonValue], index: int, around: _Entry) -> _Entry:
        offset, commas = self._begin(sequence, index, around)
        entry = self._entries[id(sequence), str(index)] = _Entry(offset, offset, commas)
        return entry

    def _begin(self, container: _Container, index: int, around: _Entry) -> tuple[int, int]:
        """Return where an entry of a container begins, and how many commas the text has before it."""
        known = self._commas.setdefault(id(container), [0])
        if index >= len(known):
            _count_on(container, known, index)
        commas = around.commas + known[index]
        # The first entry follows the bracket, any other one a comma.
        before = self._comma(commas) if index else around.value_offset
        return self._after_space(before + 1), commas

    def _comma(self, number: int) -> int:
        """Return where the comma with this number stands; the first has the number 1."""
        data = self._data
        chunk = bisect_left(self._commas_by_chunk, number)
        passed = self._commas_by_chunk[chunk - 1] if chunk else 0
        offset = chunk * _CHUNK - 1
        for _ in range(number - passed):
            offset = data.find(b",", offset + 1)
        return offset

    @cached_property
    def _commas_by_chunk(self) -> list[int]:
        """How many commas stand before the end of each chunk of the text."""
        data = self._data
        return list(accumulate(data.count(b",", start, start + _CHUNK) for start in range(0, len(data), _CHUNK)))

    def _after_space(self, offset: int) -> int:
        space = _SPACE.match(self._data, offset)
        return space.end() if space else offset


def _count_on(container: _Container, known: list[int], index: int) -> None:
    """Make `known` long enough for `index`: the commas before each entry, those between entries included."""
    done, commas = len(known) - 1, known[-1]
    # At least twice as far as before, so that the work of passing over what is done stays small.
    goal = max(index, 2 * done)
    if isinstance(container, dict):
        for key, value in islice(container.items(), done, goal):
            commas += 1 + key.count(",") + _commas_in(value)
            known.append(commas)
    else:
        for value in islice(container, done, goal):
            commas += 1 + _commas_in(value)
            known.append(commas)


def _commas_in(value: JsonValue) -> int:
    if type(value) is str:
        return value.count(",")
    return compact(value).count(b",") if value and isinstance(value, (dict, list)) else 0
