"""Which findings of the review a filter lets pass, and how many each of its choices would show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cached_property

from reviewtui.filters.alike import Alike, sorted_out
from reviewtui.filters.counts import Counts, count
from reviewtui.filters.query import Query
from reviewtui.filters.traits import Handled, Traits
from reviewtui.model import Finding
from reviewtui.tui.listing import Listing


class FindingFilter:
    """Looks at each finding once; what became of it is asked anew each time."""

    def __init__(self, everything: Listing, handling: Callable[[], Callable[[Finding], Handled]]) -> None:
        """Take all findings, and what gives the one that tells what became of each."""
        self._everything = everything
        self._handling = handling

    def kept(self, query: Query) -> frozenset[tuple[str, str]]:
        """Return the keys of the findings that pass."""
        alike = sorted_out(self._handled()) if query.asks_about_handling else self._untouched
        return frozenset(traits.key for traits in query.kept(alike))

    def tally(self) -> Callable[[Query], Counts]:
        """Return what counts the choices of filters, as the review stands now."""
        alike = sorted_out(self._handled())
        return lambda query: count(query, alike)

    @cached_property
    def _traits(self) -> tuple[Traits, ...]:
        return tuple(Traits(entry.finding, entry.spec.path) for entry in self._everything.entries)

    @cached_property
    def _untouched(self) -> list[Alike]:
        return sorted_out((traits, None) for traits in self._traits)

    def _handled(self) -> Iterator[tuple[Traits, Handled]]:
        handled = self._handling()
        return ((traits, handled(traits.finding)) for traits in self._traits)
