"""Whom a record has to think of: the consumers of the inventory, and how long before an end they are told."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.consumers.reading import inventory_of
from reviewtui.records.kinds import kind as record_kind
from reviewtui.session.record_logs import log_of
from reviewtui.session.record_places import RecordPlaces

if TYPE_CHECKING:
    from reviewtui.records.kind import Kind
    from reviewtui.records.known import Known
    from reviewtui.repository import Snapshot
    from reviewtui.session.ground import Ground


def with_audience(known: Known, kind: Kind, ground: Ground, files: Snapshot) -> Known:
    """Return what is known with the inventory among `files`, the strictest tier of what the review is about, and more.

    The records of other kinds that the kind reads are among them too.

    Raises `UsageError` or `UnreadableError` for an inventory that cannot be read.
    """
    config = ground.config
    specs = known.review.specs if known.review else ()
    tier = min((config.tier_of(spec.path or spec.base_path) for spec in specs), default=config.tiers.default)
    places = RecordPlaces(ground, files, None)
    others = {other: log_of(record_kind(other), places).records for other in kind.reads}
    return replace(known, inventory=inventory_of(files, config), tier=tier, notice=config.notice[tier], others=others)
