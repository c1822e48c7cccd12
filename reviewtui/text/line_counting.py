"""From an offset in bytes to line and column, as editors count them: from 1, columns in characters."""

from __future__ import annotations

from collections.abc import Iterable


def line_and_column(data: bytes, offset: int) -> tuple[int, int]:
    """Return the place of one byte; the text must be UTF-8 up to there."""
    return lines_and_columns(data[:offset], (offset,))[offset]


def lines_and_columns(data: bytes, offsets: Iterable[int]) -> dict[int, tuple[int, int]]:
    """Return the place of each byte in one pass; each must begin a character."""
    if b"\r" in data:
        # The same length, so that offsets stay.
        data = data.replace(b"\r\n", b" \n").replace(b"\r", b"\n")
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
