"""Links between what went and what came in one comparison, wherever both look like one thing: a guess for people."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.openapi.causes import cause
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
    def key(self) -> tuple[Hashable, str]:
        """What is equal for the same thing found twice."""
        return cause(self.difference, self.direction), self.name

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
        links = list(found)
        after: dict[Hashable, set[str]] = {}
        before: dict[Hashable, set[str]] = {}
        for link in links:
            after.setdefault(link.gone.key, set()).add(link.come.name)
            before.setdefault(link.come.key, set()).add(link.gone.name)
        self._of: dict[Hashable, list[tuple[Link, Hashable]]] = {}
        for link in links:
            gone, come = link.gone.key, link.come.key
            if len(after[gone]) == len(before[come]) == 1:
                self._of.setdefault(gone[0], []).append((link, come[0]))
                self._of.setdefault(come[0], []).append((link, gone[0]))

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
