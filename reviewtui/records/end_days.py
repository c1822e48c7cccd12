"""The days of an end: those that its plan says, else those that an author or the description names, or computed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.dates import plausible, timeline
from reviewtui.records.kind import Option
from reviewtui.records.planned import OVER, PLAN, days_in, planned

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from reviewtui.records.dates import Timeline
    from reviewtui.records.endings import Ending
    from reviewtui.records.known import Known
    from reviewtui.records.planned import Planned

ANNOUNCE = Option("announce", "DATE", "the day on which it is announced (default: the next day of work)")
SUNSET = Option(
    "sunset", "DATE", "the last day of the old form (default: as planned or promised, else by the tier's notice period)"
)


def plan_of(known: Known, found: Sequence[Ending]) -> Planned | None:
    """Return the plan of the repository for any of what ends; the plan that is being refreshed is its own."""
    there = [planned(record) for record in (*known.log, *known.others.get(PLAN, ())) if record.kind == PLAN]
    itself = next((one for one in there if one.record.path == known.path), None)
    live = (one for one in there if one.record.status not in OVER)
    return itself or next((one for one in live if _covers(one, found)), None)


def days(known: Known, found: Sequence[Ending], plan: Planned | None) -> Timeline:
    """Return the days of an end; what a plan says already stays, and what the record said that is brought up to date.

    Raises `UsageError` for an option that is no day.
    """
    said = plan.days if plan else days_in(itself(known))
    promised = min((one.sunset for one in found if one.sunset and one.sunset >= known.today), default=None)
    stands = replace(
        said,
        announced=_option(known, ANNOUNCE) or said.announced,
        sunset=_option(known, SUNSET) or said.sunset or promised,
    )
    return timeline(known.today, known.notice, stands)


def itself(known: Known) -> Mapping[str, object]:
    """Return the front matter of the record that is brought up to date; nothing for a new one."""
    return next((record.front or {} for record in known.log if record.path == known.path), {})


def _covers(plan: Planned, found: Sequence[Ending]) -> bool:
    return any(plan.names(one.place.path, one.place.pointer) for one in found)


def _option(known: Known, option: Option) -> dt.date | None:
    said = known.options.get(option.name)
    if said is None:
        return None
    day = plausible(said)
    if day is None or day.isoformat() != said:
        raise UsageError(f"--{option.name} must be a day", hint="Write it as 2027-03-31.")
    return day
