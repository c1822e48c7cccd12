"""The steps of an end in the order of their days, each with what happens and who sees to it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.counting import counted

if TYPE_CHECKING:
    import datetime as dt

    from reviewtui.records.dates import Timeline


class Step(NamedTuple):
    """What happens on a day."""

    day: str
    name: str
    about: str


def steps(made: Timeline) -> tuple[Step, ...]:
    """Return all steps."""
    found = [
        (made.announced, "Announce", "tell every consumer, with the day of the sunset and what takes its place"),
        (made.deprecated, "Deprecate", "mark it in the description, and send the headers below"),
        *((day, "Remind", _left(day, made.sunset)) for day in made.reminders),
        *(
            (one.day, "Brownout", f"let it fail for {one.hours} hours with an error of its own, which is not 429")
            for one in made.brownouts
        ),
        (made.sunset, "Sunset", "its last day, until 23:59:59 UTC"),
        (made.removal, "Remove", "take it out of the description; calls get 410 with a link to the guide"),
    ]
    return tuple(Step(day.isoformat(), name, about) for day, name, about in sorted(found, key=lambda step: step[0]))


def _left(day: dt.date, sunset: dt.date) -> str:
    return f"tell those who have not moved: {counted((sunset - day).days, 'day')} left"
