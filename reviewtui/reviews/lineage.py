"""Which version of a file follows which, by what the versions themselves name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@dataclass(frozen=True, slots=True)
class Lineage:
    """The versions that are known, by blob id, each with those that it names as the ones before it."""

    previous: Mapping[str, tuple[str, ...]]

    def follows(self, later: str, earlier: str) -> bool:
        """Return whether one version was made with another before it, over however many in between."""
        return any(one == earlier for one in self.before(later))

    def before(self, oid: str) -> Iterator[str]:
        """Yield all that a version builds on, nearest first; a name that is not known is yielded and not followed."""
        waiting, seen = list(self.previous.get(oid, ())), {oid}
        for one in waiting:
            if one not in seen:
                seen.add(one)
                yield one
                waiting += self.previous.get(one, ())

    def last(self, oids: Iterable[str]) -> tuple[str, ...]:
        """Return those of some versions that none of the others follows, in their order."""
        asked = tuple(dict.fromkeys(oids))
        left = set(asked)
        for oid in reversed(asked):
            if oid in left:
                left.difference_update(self.before(oid))
        return tuple(oid for oid in asked if oid in left)
