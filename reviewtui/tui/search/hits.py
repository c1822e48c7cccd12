"""Where something was found: which place one is at, which comes next, and how that is told."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from reviewtui.tui.search.needle import Needle
from reviewtui.tui.search.target import Target

# So many lines are looked through in one stride.
STRIDE = 2_000


class Hits:
    """The places of a search that began somewhere; those behind the beginning come first, those before it last."""

    def __init__(self, begin: int) -> None:
        """Nothing is found yet."""
        self._begin = begin
        self._after: list[int] = []
        self._before: list[int] = []
        self.here: int | None = None
        self.complete = False

    @property
    def count(self) -> int:
        """How many places are found by now."""
        return len(self._after) + len(self._before)

    @property
    def number(self) -> int:
        """The number of the place that one is at among all, from 1; 0 when one is at none."""
        if self.here is None:
            return 0
        if self.here < self._begin:
            return bisect_right(self._before, self.here)
        return len(self._before) + bisect_right(self._after, self.here)

    def add(self, places: Iterable[int]) -> None:
        """Take in places, in the order in which they are looked through; the first one of all is where one is."""
        for place in places:
            (self._after if place >= self._begin else self._before).append(place)
            if self.here is None:
                self.here = place

    def step(self, step: int) -> bool:
        """Go on (1) or back (-1), round the ends; say if an end was passed."""
        places = self._before + self._after
        if not places or self.here is None:
            return False
        at = bisect_left(places, self.here) + step
        self.here = places[at % len(places)]
        return not 0 <= at < len(places)

    def told(self) -> str:
        """Return "3/17", or what is known so far."""
        if self.complete:
            return f"{self.number:,}/{self.count:,}" if self.count else "not found"
        return f"{self.count:,} so far" if self.count else "searching"


def scan(target: Target, needle: Needle, begin: int) -> Iterator[list[int]]:
    """Give the places stride by stride, from the beginning on to the end and then round to it."""
    for first, stop in ((begin, target.search_length), (0, begin)):
        for start in range(first, stop, STRIDE):
            lines = target.search_lines(start, min(stop, start + STRIDE))
            yield [start + number for number in needle.hits(lines)]
