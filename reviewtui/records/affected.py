"""The consumers that a record names, as rows of a table, and the description of those that nobody listed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.records.rows import WHOLE
from reviewtui.records.wording import named

if TYPE_CHECKING:
    from reviewtui.records.callers import Reached


@dataclass(frozen=True, slots=True)
class ConsumerRow:
    """One consumer: how to reach it, what it uses of what changes, and what it was told, said and did."""

    name: str
    contact: str
    audience: str
    uses: str
    told: str
    confirmed: str
    migrated: str


def consumer_row(reached: Reached) -> ConsumerRow:
    """Return the row of one consumer."""
    consumer = reached.consumer
    return ConsumerRow(
        name=consumer.name,
        contact=consumer.contact or consumer.owner,
        audience=consumer.audience,
        uses=named(reached.operations) or WHOLE,
        told=consumer.notice_sent.word,
        confirmed=consumer.confirmed.word,
        migrated=consumer.migrated.word,
    )
