"""Days in front matter, under whichever of their usual keys."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.records.front_matter import line_of
from reviewtui.records.logs.days import day_in

if TYPE_CHECKING:
    from reviewtui.records.kind import Record


class FrontDay(NamedTuple):
    """A day, the key that it stands under, and the line of that key."""

    key: str
    day: date
    line: int


def front_day(record: Record, *keys: str) -> FrontDay | None:
    """Return the day under the first of these keys that has one; None when none has."""
    for key in keys:
        value = (record.front or {}).get(key)
        day = day_of(value)
        if day is not None:
            return FrontDay(key, day, line_of(record.text, key))
    return None


def day_of(value: object) -> date | None:
    """Return the day that a value of front matter says."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    return day_in(value) if isinstance(value, str) else None
