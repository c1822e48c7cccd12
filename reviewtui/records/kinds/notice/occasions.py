"""Why a notice is written: before, at and after the deprecation, and what is said first on each occasion."""

from __future__ import annotations

import datetime as dt
from enum import Enum
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.decoding import nearest, quoted
from reviewtui.errors import UsageError
from reviewtui.records.wording import listed

if TYPE_CHECKING:
    from reviewtui.records.dates import Timeline

_LAST_DAYS = 7


class Occasion(Enum):
    """What a notice is for."""

    ADVANCE = "advance"
    DEPRECATION = "deprecation"
    REMINDER = "reminder"
    BROWNOUT = "brownout"
    FINAL = "final"


def occasion(said: str | None, made: Timeline, today: dt.date) -> Occasion:
    """Return the occasion that the author names, else the one that the day suggests; `UsageError` for another word."""
    if said is None:
        return _usual(made, today)
    known = {one.value: one for one in Occasion}
    if said not in known:
        raise UsageError(f"{quoted(said)} is no occasion for a notice", hint=nearest(said, known))
    if known[said] is Occasion.BROWNOUT and not made.brownouts:
        raise UsageError(
            "there is no day for a brownout before the sunset", hint="Name a later one with --sunset DATE."
        )
    return known[said]


def opening(on: Occasion, what: str, made: Timeline, today: dt.date) -> str:
    """Return the first sentence: what happens on which day to `what`, which is one thing or several."""
    what = f"{what[:1].upper()}{what[1:]}"
    end = made.sunset.isoformat()
    if on is Occasion.ADVANCE:
        return f"{what} will be deprecated on {made.deprecated.isoformat()}, and will end on {end}."
    if on is Occasion.DEPRECATION:
        return f"{what} will be deprecated from {made.deprecated.isoformat()} on, and will end on {end}."
    if on is Occasion.BROWNOUT:
        hours = listed([f"for {one.hours} hours on {one.day.isoformat()}" for one in made.brownouts], 2)
        return f"{what} will fail on purpose {hours}, and will end on {end}."
    if on is Occasion.FINAL:
        return f"{what} will end on {end}: what relies on the old form fails from {made.removal.isoformat()} on."
    left = max(0, (made.sunset - today).days)
    return f"{what} will end on {end}, in {counted(left, 'day')}: what relies on the old form fails after that."


def _usual(made: Timeline, today: dt.date) -> Occasion:
    near = dt.timedelta(days=_LAST_DAYS)
    if today >= made.sunset - near:
        return Occasion.FINAL
    if today > made.deprecated:
        soon = any(today <= one.day <= today + near for one in made.brownouts)
        return Occasion.BROWNOUT if soon else Occasion.REMINDER
    return Occasion.ADVANCE if made.deprecated > made.announced else Occasion.DEPRECATION
