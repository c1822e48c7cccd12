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
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import accumulate, islice
from typing import Final, NamedTuple, TypeAlias

import orjson

from reviewtui.model import JsonValue
from reviewtui.text.line_counting import line_span, lines_and_columns
from reviewtui.text.pointer import join, split
from reviewtui.text.recorded_places import item_index

_Container: TypeAlias = dict[str, JsonValue] | list[JsonValue]

_CHUNK: Final = 2048
_SPACE: Final = re.compile(rb"[ \t\r\n]*")
_LEAF: Final = re.compile(rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"|[\[{][ \t\r\n]*[\]}]|[^ \t\r\n,\]}]++', re.DOTALL)
_CLOSING: Final = re.compile(rb"[\]}]")
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


class _Step(NamedTuple):
    """One level on the way down: the container, the key or index in it, and where that entry stands."""

    container: _Container
    token: str | int
    entry: _Entry


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
        for container, token, entry in self._down_to(offset):
            if entry.value_offset == offset:
                if isinstance(container, dict):
                    container[str(token)] = number
                else:
                    container[int(token)] = number
                return True
        return False

    def pointer_at(self, text: bytes, line: int, column: int | None) -> str:
        """Return what stands at a place: the innermost entry around it; for a line, around its first sign."""
        offset = _offset_in(text, line, column)
        trail: list[str | int] = []
        last = None
        for _, token, entry in self._down_to(offset):
            if entry.offset > offset:
                return join(*trail)
            trail.append(token)
            last = entry
        closed = self._closed(last, offset) if last else 0
        return join(*trail[: len(trail) - closed])

    def _closed(self, entry: _Entry, offset: int) -> int:
        """Return how many levels end between a value without entries and an offset behind it, both included."""
        value = _LEAF.match(self._data, entry.value_offset)
        return len(_CLOSING.findall(self._data, value.end(), offset + 1)) if value and value.end() <= offset else 0

    def _down_to(self, offset: int) -> Iterator[_Step]:
        """Yield, from the outermost on, the entries into which an offset falls by the number of commas before it."""
        node, start = self._value, self._after_space(0)
        entry = _Entry(start, start, 0)
        before = self._data.count(b",", 0, offset)
        while isinstance(node, (dict, list)) and node and entry.value_offset <= offset:
            known = self._commas.setdefault(id(node), [0])
            _count_on(node, known, len(node) - 1)
            index = bisect_right(known, before - entry.commas, hi=len(node)) - 1
            if isinstance(node, dict):
                key = next(islice(node, index, None))
                entry = self._member(node, key, entry)
                yield _Step(node, key, entry)
                node = node[key]
            else:
                entry = self._item(node, index, entry)
                yield _Step(node, index, entry)
                node = node[index]

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


def _offset_in(text: bytes, line: int, column: int | None) -> int:
    """Return where a place stands, in bytes; a line stands where its first sign does that is no comma."""
    start, end = line_span(text, line)
    words = text[start:end]
    if column is None:
        begun = words.lstrip(b" \t,")
        return start + len(words) - len(begun) if begun else start
    return start + len(words.decode("utf-8", "replace")[: column - 1].encode())


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
