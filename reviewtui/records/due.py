"""What a deprecation plan asks for next, and whether that is late."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.records.planned import ANNOUNCED, DEPRECATED, OVER, REMOVAL, SUNSET, planned

if TYPE_CHECKING:
    import datetime as dt

    from reviewtui.records.kind import Record
    from reviewtui.records.planned import Planned

_NEXT = {
    "proposed": (ANNOUNCED, "announce"),
    "approved": (ANNOUNCED, "announce"),
    "announced": (DEPRECATED, "deprecate"),
    "deprecated": (SUNSET, "sunset"),
    "brownout": (SUNSET, "sunset"),
    "extended": (SUNSET, "sunset"),
    "sunset": (REMOVAL, "remove"),
}


@dataclass(frozen=True, slots=True)
class Due:
    """The next step of a plan: its name, the key of its day, and how many days are left, below 0 when it is late."""

    step: str
    key: str
    day: dt.date
    left: int

    @property
    def words(self) -> str:
        """The step with its day in a reader's words."""
        if self.left < 0:
            return f"{self.step} since {self.day.isoformat()}: {counted(-self.left, 'day')} late"
        when = f"in {counted(self.left, 'day')}" if self.left else "today"
        return f"{self.step} on {self.day.isoformat()}, {when}"


def due(plan: Planned, today: dt.date) -> Due | None:
    """Return what comes next; None for a plan that is over, or does not say when."""
    found = _NEXT.get(plan.record.status)
    if found is None or plan.record.status in OVER:
        return None
    key, step = found
    days = plan.days
    day = {ANNOUNCED: days.announced, DEPRECATED: days.deprecated, SUNSET: days.sunset, REMOVAL: days.removal}[key]
    return Due(step, key, day, (day - today).days) if day else None


def next_words(record: Record, today: dt.date) -> str:
    """Return what a plan asks for next in a few words; empty where nothing."""
    found = due(planned(record), today)
    return found.words if found else ""
