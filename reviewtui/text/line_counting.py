"""From an offset in bytes to line and column and back, as editors count them: from 1, columns in characters."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

_CHUNK: Final = 64 * 1024


def line_and_column(data: bytes, offset: int) -> tuple[int, int]:
    """Return the place of one byte; the text must be UTF-8 up to there."""
    return lines_and_columns(data[:offset], (offset,))[offset]


def lines_and_columns(data: bytes, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return the place of each byte in one pass; each must begin a character."""
    data = _with_plain_line_ends(data)
    places: dict[int, tuple[int, int]] = {}
    seen, line, column = 0, 1, 1
    for offset in sorted(set(offsets)):
        newlines = data.count(b"\n", seen, offset)
        if newlines:
            line += newlines
            seen, column = data.rindex(b"\n", seen, offset) + 1, 1
        column += len(data[seen:offset].decode())
        seen = offset
        places[offset] = (line, column)
    return places


def line_span(data: bytes, line: int) -> tuple[int, int]:
    """Return where a line begins and ends, its line end left out; past the last one, the end of the text twice."""
    data = _with_plain_line_ends(data)
    start, left = 0, line - 1
    while left and start < len(data) and (newlines := data.count(b"\n", start, start + _CHUNK)) < left:
        left -= newlines
        start += _CHUNK
    for _ in range(left):
        found = data.find(b"\n", start)
        if found < 0:
            return len(data), len(data)
        start = found + 1
    end = data.find(b"\n", start)
    return start, end if end >= 0 else len(data)


def _with_plain_line_ends(data: bytes) -> bytes:
    """Return the text with every line end as one newline, the offsets as they were."""
    return data.replace(b"\r\n", b" \n").replace(b"\r", b"\n") if b"\r" in data else data
