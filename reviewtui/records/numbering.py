"""Numbers that two records of one log have, as after a merge of two branches: who keeps it, and what the other gets."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.records.kind import Record

_NOT_COMMITTED = datetime.max.replace(tzinfo=UTC)


class Collision(NamedTuple):
    """Records of one folder with one number: the first keeps it."""

    keeps: Record
    later: tuple[Record, ...]


def collisions(records: Iterable[Record], since: Mapping[str, datetime]) -> tuple[Collision, ...]:
    """Return the numbers that more than one record has; `since` tells when each was committed, if it was.

    The record that was committed first keeps the number; of two that came at once, the one whose name comes first.
    """
    by_number: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in records:
        if record.number is not None:
            by_number[posixpath.dirname(record.path), record.number].append(record)
    found = []
    for _, those in sorted(by_number.items()):
        first, *later = sorted(those, key=lambda record: (since.get(record.path, _NOT_COMMITTED), record.path))
        if later:
            found.append(Collision(first, tuple(later)))
    return tuple(found)
