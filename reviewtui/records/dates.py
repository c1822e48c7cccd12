"""The days of an end: computed from a notice period so that none is a weekend, and written as HTTP headers want it."""

from __future__ import annotations

import datetime as dt
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

REMINDERS = (180, 90, 60, 30, 14, 7, 1)
"""Days before the sunset on which consumers are reminded, unless they were told just a week before."""
BROWNOUTS = ((30, 12), (7, 24))
"""Days before the sunset on which the element fails on purpose, and for how many hours."""
_SATURDAY = 5
_FIRST_YEAR, _LAST_YEAR = 1970, 2500
_DAY_LENGTH = len("2026-01-31")
_A_DAY, _PAUSE = dt.timedelta(days=1), dt.timedelta(days=7)
_LAST_SECOND = dt.time(23, 59, 59, tzinfo=dt.UTC)
# Headers are written in English whatever the language of the machine.
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Brownout:
    """A day on which the element fails for some hours, so that whoever still calls it finds out."""

    day: dt.date
    hours: int


@dataclass(frozen=True, slots=True)
class Promised:
    """Days that stand already."""

    announced: dt.date | None = None
    deprecated: dt.date | None = None
    sunset: dt.date | None = None
    removal: dt.date | None = None


NOTHING = Promised()


@dataclass(frozen=True, slots=True)
class Timeline:
    """The days of an end in their order; `notice` are the days that were promised between the first and the sunset."""

    notice: int
    announced: dt.date
    deprecated: dt.date
    reminders: tuple[dt.date, ...]
    brownouts: tuple[Brownout, ...]
    sunset: dt.date
    removal: dt.date

    @property
    def short(self) -> int:
        """By how many days the time until the sunset is shorter than what was promised; 0 when it is not."""
        return max(0, self.notice - (self.sunset - self.announced).days)


def timeline(announced: dt.date, notice: int, promised: Promised = NOTHING) -> Timeline:
    """Return the days of an end that is announced as soon as people work, `notice` days before the sunset.

    A day that was promised already stays as it is, whatever day it falls on.
    """
    first = promised.announced or workday(announced)
    end = promised.sunset or workday(first + dt.timedelta(days=notice))
    return Timeline(
        notice=notice,
        announced=first,
        deprecated=promised.deprecated or first,
        reminders=tuple(dict.fromkeys(day for day in _before(end, REMINDERS) if day > first + _PAUSE)),
        brownouts=tuple(
            Brownout(day, hours)
            for (_, hours), day in zip(BROWNOUTS, _before(end, tuple(days for days, _ in BROWNOUTS)), strict=True)
            if first < day < end
        ),
        sunset=end,
        removal=promised.removal or workday(end + _A_DAY),
    )


def workday(day: dt.date) -> dt.date:
    """Return the day, or the Monday after it where it is on a weekend."""
    return day + dt.timedelta(days=7 - day.weekday()) if day.weekday() >= _SATURDAY else day


def workday_before(day: dt.date) -> dt.date:
    """Return the day, or the Friday before it where it is on a weekend."""
    return day - dt.timedelta(days=day.weekday() - _SATURDAY + 1) if day.weekday() >= _SATURDAY else day


def is_weekend(day: dt.date) -> bool:
    """Tell whether nobody is at work to help on that day."""
    return day.weekday() >= _SATURDAY


def plausible(written: object) -> dt.date | None:
    """Return a day that something may be said to end on; None for what is no day, or out of all proportion."""
    found: dt.date | None = None
    if isinstance(written, dt.datetime):
        found = written.date()
    elif isinstance(written, dt.date):
        found = written
    elif isinstance(written, str):
        with suppress(ValueError):
            found = dt.date.fromisoformat(written[:_DAY_LENGTH])
    return found if found is not None and _FIRST_YEAR <= found.year <= _LAST_YEAR else None


def deprecation_header(day: dt.date) -> str:
    """Return the value of `Deprecation` (RFC 9745): the first second of the day, as a structured date."""
    return f"@{int(dt.datetime.combine(day, dt.time(tzinfo=dt.UTC)).timestamp())}"


def sunset_header(day: dt.date) -> str:
    """Return the value of `Sunset` (RFC 8594): the last second of the day, as an HTTP-date."""
    last = dt.datetime.combine(day, _LAST_SECOND)
    weekday, month = _WEEKDAYS[last.weekday()], _MONTHS[last.month - 1]
    return f"{weekday}, {last:%d} {month} {last.year:04d} {last:%H:%M:%S} GMT"


def _before(end: dt.date, days: tuple[int, ...]) -> Iterator[dt.date]:
    return (workday_before(end - dt.timedelta(days=number)) for number in days)
