"""Where in a record its state stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.records.front_matter import line_of
from reviewtui.records.health.examined import sheet
from reviewtui.records.logs.fields import DATE, STATUS, Place

if TYPE_CHECKING:
    from reviewtui.records.kind import Record


def line_of_status(record: Record) -> int:
    """Return the line on which a record says its state, or its title where it says none."""
    return line_of_field(record, STATUS) or sheet(record).heading or 1


def line_of_day(record: Record) -> int:
    """Return the line on which a record says its date, or its state, or its title."""
    return line_of_field(record, DATE) or line_of_status(record)


def line_of_field(record: Record, name: str) -> int:
    """Return the line of a field; 0 when the record has none."""
    field = sheet(record).first(name)
    if field is None:
        return 0
    return line_of(record.text, field.key) if field.place is Place.FRONT else field.line
