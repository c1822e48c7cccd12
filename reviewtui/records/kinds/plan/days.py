"""The days of a plan: those that its record says, else those that its author or the description names, or computed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UsageError
from reviewtui.records.dates import Promised, plausible, timeline

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from reviewtui.records.dates import Timeline
    from reviewtui.records.kinds.plan.ending import Ending
    from reviewtui.records.known import Known

ANNOUNCE, SUNSET = "announce", "sunset"
"""The options of the command that name a day."""
ANNOUNCED, DEPRECATED, END, REMOVAL = "announced", "deprecated-from", "sunset", "removal"
"""The keys of the front matter that name a day, in the order in which the days have to come."""


def days(known: Known, found: Sequence[Ending]) -> Timeline:
    """Return the days of a plan; a record that is there already keeps its own.

    Raises `UsageError` for an option that is no day.
    """
    written = next((record.front or {} for record in known.log if record.path == known.path), {})
    promised = min((one.sunset for one in found if one.sunset and one.sunset >= known.today), default=None)
    stands = Promised(
        announced=plausible(written.get(ANNOUNCED)) or _option(known, ANNOUNCE),
        deprecated=plausible(written.get(DEPRECATED)),
        sunset=plausible(written.get(END)) or _option(known, SUNSET) or promised,
        removal=plausible(written.get(REMOVAL)),
    )
    return timeline(known.today, known.notice, stands)


def _option(known: Known, name: str) -> dt.date | None:
    said = known.options.get(name)
    if said is None:
        return None
    day = plausible(said)
    if day is None or day.isoformat() != said:
        raise UsageError(f"--{name} must be a day", hint="Write it as 2027-03-31.")
    return day
