"""Where texts in quotes begin in a long line of JSON, so that colors are right in its middle."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

_STRING = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?")
# So many characters lie between two places that are kept.
STEP = 1_024
# A text that is longer than this is not read from its beginning.
_LONGEST = 8 * STEP


class Strings:
    """Places outside of all texts; the line is read as far as somebody looks."""

    def __init__(self, text: str) -> None:
        """Read nothing yet."""
        self._found: Iterator[re.Match[str]] = _STRING.finditer(text)
        self._outside = [0]
        self._read = 0

    def before(self, place: int) -> int | None:
        """Return a place shortly before this one that is in no text; None in the middle of a long text."""
        while self._read <= place:
            string = next(self._found, None)
            if string is None:
                break
            if string.start() - self._outside[-1] >= STEP:
                self._outside.append(string.start())
            self._read = string.end()
        nearest = self._outside[bisect_right(self._outside, place) - 1]
        return nearest if place - nearest <= _LONGEST else None
