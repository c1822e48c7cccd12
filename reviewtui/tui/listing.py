"""The findings that are listed, in order, each found by name at once: among thousands no key may look through all."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from reviewtui.tui.outline import Entry, SpecOutline, entries_of


class Listing:
    """What a filter lets pass; it never changes, a new filter makes a new one."""

    def __init__(self, outlines: tuple[SpecOutline, ...]) -> None:
        """Note the place of each finding."""
        self.outlines = outlines
        self.entries: tuple[Entry, ...] = entries_of(outlines)
        self._places = {entry.key: place for place, entry in enumerate(self.entries)}
        # The same cause may occur in two descriptions: the first one is meant.
        self._by_fingerprint = {entry.finding.fingerprint: entry for entry in reversed(self.entries)}
        self._firsts = tuple(spec.entries[0] for spec in outlines if spec.entries)

    def place(self, entry: Entry | None) -> int | None:
        """Return the place of a finding, None when it is not listed."""
        return self._places.get(entry.key) if entry is not None else None

    def entry_of(self, fingerprint: str) -> Entry | None:
        """Return the entry of a finding, if it is listed."""
        return self._by_fingerprint.get(fingerprint)

    def next(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the finding after (1) or before (-1) this one; the same one at the end."""
        if not self.entries:
            return None
        place = self.place(entry)
        if place is None:
            return self.entries[0 if step > 0 else -1]
        return self.entries[max(0, min(place + step, len(self.entries) - 1))]

    def next_spec(self, entry: Entry | None, step: int) -> Entry | None:
        """Return the first finding of the next description that has one, round the end of the list."""
        if not self._firsts:
            return None
        paths = [first.spec.path for first in self._firsts]
        place = paths.index(entry.spec.path) if entry is not None and entry.spec.path in paths else -1
        return self._firsts[(place + step) % len(self._firsts)]

    def round(self, entry: Entry | None, step: int) -> Iterator[Entry]:
        """Give every finding once, beginning with the next and ending with this one."""
        place = self.place(entry)
        start = place if place is not None else (-1 if step > 0 else 0)
        for distance in range(1, len(self.entries) + 1):
            yield self.entries[(start + distance * step) % len(self.entries)]

    def near(self, entry: Entry | None, whole: Listing) -> Entry | None:
        """Return a finding if it is listed, else the nearest one that is, by the order in which all stand."""
        if entry is None or self.place(entry) is not None or not self.entries:
            return entry if entry is not None and self.entries else None
        wanted = whole.place(entry)
        if wanted is None:
            return self.entries[0]
        places = ((abs(place - wanted), other) for other in self.entries if (place := whole.place(other)) is not None)
        return min(places, key=lambda one: one[0], default=(0, self.entries[0]))[1]


def narrowed(whole: Listing, kept: Collection[tuple[str, str]]) -> Listing:
    """Return the listing of those findings only; groups with none go, descriptions stay, to say so."""
    return Listing(tuple(outline.narrowed(kept) for outline in whole.outlines))
