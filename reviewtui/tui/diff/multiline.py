"""Finds the YAML values that go over several lines, so that colors are right wherever a reader jumps to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

# Where the node of a line begins, behind the dashes of lists and a key; then its header, if it is a block scalar.
_DASHES = re.compile(r"(?: *- +)*")
_KEY = re.compile(r"(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^']|'')*+'|[^\s#\"'\[\]{},&*!|>%@`][^#\n]*?) *:(?= |$)")
_BLOCK_HEADER = re.compile(r" *(?:[&!]\S* +)*[|>][-+0-9]{0,2} *(?:(?<= )#.*)?$")
_OPEN_QUOTE = re.compile(r" *(?:[&!]\S* +)*(?:(\"(?:[^\"\\]|\\.)*+\\?)|('(?:[^']|'')*+))$")
_CLOSING = {'"': re.compile(r"(?:[^\"\\]|\\.)*+\""), "'": re.compile(r"(?:[^']|'')*+'")}
_LAST_OF_HEADER = frozenset("|>+-0123456789")
# Keys and headers stand at the beginning; a line that is longer holds no block scalar that a reader would see.
_LOOKED_AT = 2_000


@dataclass(frozen=True, slots=True)
class Span:
    """The lines `first` to `stop` (exclusive) belong to the value that begins in the line before `first`."""

    first: int
    stop: int


class MultiLine:
    """The values of one file that go over several lines; one pass over it."""

    def __init__(self, lines: Sequence[str]) -> None:
        """Find them."""
        self._spans = _spans(lines)
        self._firsts = [span.first for span in self._spans]

    def around(self, line: int) -> Span | None:
        """Return the value that a line goes on with, if it does not begin anything of its own."""
        place = bisect_right(self._firsts, line) - 1
        return self._spans[place] if place >= 0 and line < self._spans[place].stop else None


def _spans(lines: Sequence[str]) -> list[Span]:
    found: list[Span] = []
    number, count = 0, len(lines)
    while number < count:
        line = lines[number]
        number += 1
        if not line or len(line) > _LOOKED_AT:
            continue
        last = line.rstrip()[-1:]
        if last not in _LAST_OF_HEADER and "#" not in line and '"' not in line and "'" not in line:
            continue
        stop = _stop(lines, number - 1)
        if stop > number:
            found.append(Span(number, stop))
            number = stop
    return found


def _stop(lines: Sequence[str], opener: int) -> int:
    """Return where the value ends that begins in a line; the next line when it ends in the same one."""
    line = lines[opener]
    dashes = _DASHES.match(line)
    start = dashes.end() if dashes else 0
    indent = len(line) - len(line.lstrip(" "))
    key = _KEY.match(line, start + len(line[start:]) - len(line[start:].lstrip(" ")))
    if key is not None:
        indent, start = key.start(), key.end()
    elif line[indent : indent + 1] == "-":
        # The value of the innermost dash: what is indented more than that dash belongs to it.
        indent = line.rindex("-", 0, start) if start else indent
    if _BLOCK_HEADER.match(line, start):
        return _block_stop(lines, opener + 1, indent)
    quoted = _OPEN_QUOTE.match(line, start)
    if quoted is None:
        return opener + 1
    return _quoted_stop(lines, opener + 1, '"' if quoted[1] is not None else "'")


def _block_stop(lines: Sequence[str], number: int, indent: int) -> int:
    """Return the first line that is not indented more than what holds the block; blank ones belong to it."""
    while number < len(lines):
        line = lines[number]
        text = line.lstrip(" ")
        if text and len(line) - len(text) <= indent:
            break
        number += 1
    return number


def _quoted_stop(lines: Sequence[str], number: int, quote: str) -> int:
    """Return the line after the one that closes a quoted text; what is never closed ends where it begins."""
    for place in range(number, len(lines)):
        if _CLOSING[quote].match(lines[place]):
            return place + 1
    return number
