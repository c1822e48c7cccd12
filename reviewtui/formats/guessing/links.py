"""Links between what went and what came in one comparison, wherever both look like one thing: a guess for people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.causes import cause
from reviewtui.model import Counterpart, Likeness

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping

    from reviewtui.model import Change, Direction, Location
    from reviewtui.schema.difference import Difference, Place


class End(NamedTuple):
    """One end of a link: a difference as it was found, and the name of what went or came."""

    difference: Difference
    direction: Direction
    name: str

    @property
    def place(self) -> Place:
        """Where it stands, or stood."""
        place = self.difference.base or self.difference.head
        assert place is not None  # noqa: S101 - a difference stands on one side at least
        return place


class Link(NamedTuple):
    """Something that went and something that came, which look like one."""

    likeness: Likeness
    gone: End
    come: End


class Links:
    """The links of one comparison, by cause; what looks like two things at once is no link."""

    def __init__(self, found: Iterable[Link]) -> None:
        """Keep what is not contradicted."""
        self._causes: dict[int, Hashable] = {}
        links = [(link, self._cause(link.gone), self._cause(link.come)) for link in found]
        after: dict[Hashable, set[str]] = {}
        before: dict[Hashable, set[str]] = {}
        for link, gone, come in links:
            after.setdefault((gone, link.gone.name), set()).add(link.come.name)
            before.setdefault((come, link.come.name), set()).add(link.gone.name)
        self._of: dict[Hashable, list[tuple[Link, Hashable]]] = {}
        for link, gone, come in links:
            if len(after[gone, link.gone.name]) == len(before[come, link.come.name]) == 1:
                self._of.setdefault(gone, []).append((link, come))
                self._of.setdefault(come, []).append((link, gone))

    def _cause(self, end: End) -> Hashable:
        """Return the cause of one end; a difference that names thousands of values is taken apart once."""
        number = id(end.difference)
        if number not in self._causes:
            self._causes[number] = cause(end.difference, end.direction)
        return self._causes[number]

    def told(self, changes: Mapping[Hashable, Change]) -> Iterator[Change]:
        """Yield the changes of these causes, each with what it looks like together with another one."""
        for known, change in changes.items():
            links = self._of.get(known)
            yield replace(change, counterparts=_counterparts(links, changes)) if links else change


def _counterparts(links: list[tuple[Link, Hashable]], changes: Mapping[Hashable, Change]) -> tuple[Counterpart, ...]:
    found: dict[tuple[str, str], Counterpart] = {}
    for link, key in links:
        other = changes[key]
        where = other.head or other.base
        names = link.gone.name, link.come.name
        if where is not None and (names not in found or _place(where) < _place(found[names].other)):
            found[names] = Counterpart(link.likeness, *names, where)
    return tuple(found[names] for names in sorted(found))


def _place(where: Location) -> tuple[str, str]:
    return where.path, where.pointer
