"""Makes JSON of a text that people write as JSON: comments, trailing commas and halves of surrogate pairs go.

What goes is overwritten in place with as many bytes, so that lines and columns stay.
"""

from __future__ import annotations

import re
from typing import Final

from reviewtui.text.line_counting import line_and_column
from reviewtui.text.notes import Notes

_STRING: Final = rb'"[^"\\]*+(?:\\.[^"\\]*+)*+"'
_COMMENT: Final = re.compile(_STRING + rb"|//[^\r\n]*+|/\*(?:.*?\*/|.*+)", re.DOTALL)
_TRAILING_COMMA: Final = re.compile(_STRING + rb"|,(?=[ \t\r\n]*+[\]}])", re.DOTALL)
_PAIR: Final = rb"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"
_SURROGATE: Final = re.compile(_PAIR + rb"|\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\.", re.DOTALL)
_REPLACEMENT: Final = rb"\ufffd"
_NOT_BLANK: Final = re.compile(rb"[^\r\n]")


def relaxed(data: bytes, notes: Notes) -> bytes:
    """Return the text with what JSON does not allow overwritten; each kind that was met is noted."""
    strict, offset = _overwritten(_COMMENT, data)
    if offset is not None:
        notes.add("comments are not part of JSON; they were skipped", *line_and_column(data, offset))
    strict, offset = _overwritten(_TRAILING_COMMA, strict)
    if offset is not None:
        notes.add("JSON allows no comma before a closing bracket; it was skipped", *line_and_column(data, offset))
    return _without_lone_surrogates(strict, notes)


def _overwritten(pattern: re.Pattern[bytes], data: bytes) -> tuple[bytes, int | None]:
    """Return the text with every match that is no quoted text blanked, and where the first one stood."""
    first: int | None = None

    def blank(match: re.Match[bytes]) -> bytes:
        nonlocal first
        if match[0].startswith(b'"'):
            return match[0]
        first = match.start() if first is None else first
        return _NOT_BLANK.sub(b" ", match[0])

    return pattern.sub(blank, data), first


def _without_lone_surrogates(data: bytes, notes: Notes) -> bytes:
    first: int | None = None

    def replace(match: re.Match[bytes]) -> bytes:
        nonlocal first
        escape = match[0]
        if len(escape) != len(_REPLACEMENT):
            return escape  # a pair, or the escape of something else
        first = match.start() if first is None else first
        return _REPLACEMENT

    replaced = _SURROGATE.sub(replace, data) if b"\\u" in data else data
    if first is not None:
        message = "half of a surrogate pair stands for no character; U+FFFD was read in its place"
        notes.add(message, *line_and_column(data, first))
    return replaced
