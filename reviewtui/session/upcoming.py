"""What the records of a repository ask for next, such as the next day of a deprecation plan, and what is late."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

from reviewtui.consumers.consumer import Inventory
from reviewtui.consumers.reading import inventory_of
from reviewtui.errors import ReviewtuiError
from reviewtui.record_ids import record_ids
from reviewtui.records.kinds import kind as record_kind
from reviewtui.reviews.coming import Coming
from reviewtui.session.record_logs import log_of
from reviewtui.session.record_places import RecordPlaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from reviewtui.records.kind import Kind, Record
    from reviewtui.repository import Snapshot
    from reviewtui.session.ground import Ground


def upcoming(ground: Ground, files: Snapshot, today: date) -> tuple[Coming, ...]:
    """Return what comes next by any record among `files`, the late ones first."""
    kinds = [one for one in map(record_kind, record_ids()) if one.next is not None]
    places = RecordPlaces(ground, files, None)
    found = [one for kind in kinds for one in coming_of(ground, files, kind, log_of(kind, places).records, today)]
    return tuple(sorted(found, key=lambda one: not one.late))


def coming_of(ground: Ground, files: Snapshot, kind: Kind, records: Iterable[Record], today: date) -> Iterator[Coming]:
    """Yield what records of one kind ask for next; an inventory that cannot be read names nobody."""
    if kind.next is None:
        return
    inventory = Inventory()
    with suppress(ReviewtuiError):
        inventory = inventory_of(files, ground.config)
    for record in records:
        found = kind.next(record, inventory, today)
        if found is not None:
            yield Coming(kind.id, record.path, record.title, record.status, found.words, found.late)
