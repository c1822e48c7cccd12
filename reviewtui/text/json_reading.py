"""Reads JSON with orjson; detects, at little cost, the rare texts that need a slower and more careful way.

Whole numbers are exact however long they are. Decimals are IEEE doubles, as for every consumer of JSON: two of them
that differ only beyond a double's precision are the same number to anybody who reads them.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Final

import orjson

from reviewtui.errors import UnreadableError
from reviewtui.model import JsonValue
from reviewtui.text.json_building import JsonBuilder
from reviewtui.text.json_places import CommaPlaces, compact
from reviewtui.text.json_syntax import refuse_deep_nesting
from reviewtui.text.limits import MAX_DIGITS
from reviewtui.text.line_counting import line_and_column
from reviewtui.text.notes import Notes
from reviewtui.text.source import Source

_DIGITS_AS_ZEROS: Final = bytes(b"0"[0] if byte in b"0123456789" else b" "[0] for byte in range(256))
_EXACT_DIGITS: Final = 18
"""Whole numbers of so many digits fit into the 64 bits that orjson reads exactly; of longer ones it makes doubles."""

_MOST_DIGITS: Final = 20
_LARGEST: Final = 2**64 - 1
_LARGEST_BELOW_ZERO: Final = 2**63

_FEW: Final = 16
"""Looking for the place of each of so many numbers takes less time than reading the whole text the slow way."""

_DECIMAL: Final = frozenset({b".", b"e", b"E"})

_FAR: Final = 1024
_SHORT: Final = 30


class NotJsonError(Exception):
    """The text is no JSON; it may still be YAML."""


def read_json(path: str, data: bytes, notes: Notes) -> Source:
    """Read a UTF-8 text without a byte order mark.

    Raises:
        NotJsonError: the text is no JSON.
        UnreadableError: it is JSON, and over a limit.

    """
    value = _loaded(path, data)
    if _may_repeat_keys(path, data, value):
        builder = JsonBuilder(path, data.decode())
        recorded = builder.build()
        return Source(path, recorded.root, tuple(recorded.duplicates), notes.problems(), recorded)
    places = CommaPlaces(value, data)
    if not _made_exact(data, places):
        value = _loaded_exactly(path, data)
        places = CommaPlaces(value, data)
    return Source(path, value, (), notes.problems(), places)


def _loaded(path: str, data: bytes) -> JsonValue:
    try:
        value: JsonValue = orjson.loads(data)
    except orjson.JSONDecodeError as error:
        if "depth" in error.msg or "infinity" in error.msg:
            refuse_deep_nesting(path, data)
            return _loaded_exactly(path, data)
        raise NotJsonError from None
    return value


def _loaded_exactly(path: str, data: bytes) -> JsonValue:
    """Return the value with every whole number as it is written."""

    def whole(number: str) -> int:
        if len(number) > MAX_DIGITS:
            raise _number_error(path, data, number)
        return int(number)

    def decimal(number: str) -> float:
        if math.isinf(value := float(number)):
            raise _number_error(path, data, number)
        return value

    try:
        value: JsonValue = json.loads(data, parse_int=whole, parse_float=decimal)
    except json.JSONDecodeError:
        raise NotJsonError from None
    return value


def _number_error(path: str, data: bytes, number: str) -> UnreadableError:
    line, column = line_and_column(data, data.find(number.encode()))
    hint = f"A number may have {MAX_DIGITS:,} digits, and a decimal must fit into a double."
    message = f"the number {number if len(number) < _SHORT else number[:_SHORT] + '…'} is too large"
    return UnreadableError(message, hint=hint, path=path, line=line, column=column)


def _may_repeat_keys(path: str, data: bytes, value: JsonValue) -> bool:
    """Tell whether a key may stand twice in some object; orjson keeps the last one without a word.

    An object that has lost a member has lost a comma. So the commas of the text are compared with those of the value,
    written again: inside of texts they are the same, as long as none is written as an escape, which nobody does.
    """
    try:
        written = orjson.dumps(value)
    except TypeError:
        refuse_deep_nesting(path, data)
        written = compact(value)
    return data.count(b",") != written.count(b",") or b"\\u002c" in data or b"\\u002C" in data


def _made_exact(data: bytes, places: CommaPlaces) -> bool:
    """Put whole numbers that orjson has read as doubles into the value; no when that cannot be done one by one."""
    for count, (start, end) in enumerate(_long_integers(data)):
        number = data[start:end]
        if count == _FEW or len(number) > MAX_DIGITS:
            return False
        # The value was read a moment ago, and nobody else has seen it.
        if data[end : end + 1] not in _DECIMAL and not places.put(start, int(number)):
            return False
    return True


def _long_integers(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where digits stand that are too long for orjson, if they may be a number; in quotes they seldom do."""
    zeros, run = data.translate(_DIGITS_AS_ZEROS), b"0" * (_EXACT_DIGITS + 1)
    start = zeros.find(run)
    while start >= 0:
        end = zeros.find(b" ", start)
        end = end if end >= 0 else len(zeros)
        before = data[max(0, start - _FAR) : start]
        around = before.removesuffix(b"-").rstrip()
        if (not around or around[-1] in b":,[") and not _fits(data[start:end], negative=before.endswith(b"-")):
            yield (start - before.endswith(b"-"), end)
        start = zeros.find(run, end)


def _fits(digits: bytes, *, negative: bool) -> bool:
    """Tell whether orjson reads a whole number exactly, as it does the largest that programs like to write."""
    return len(digits) <= _MOST_DIGITS and int(digits) <= (_LARGEST_BELOW_ZERO if negative else _LARGEST)
