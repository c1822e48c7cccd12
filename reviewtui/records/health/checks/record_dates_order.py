"""Days that cannot have come one after the other mean that one of them is wrong."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.front_matter import line_of
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force
from reviewtui.records.health.front_days import day_of, front_day
from reviewtui.records.health.status import line_of_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record


@of_record(
    title="Dates of a record are out of order",
    level=Level.WARN,
    why="What was known when is read off the dates; one that is wrong turns causes into effects.",
    fix="Correct the date that is wrong.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                created: 2026-02-01
                date: 2026-01-10  # finding
                history:  # finding
                  - {state: proposed, by: Ana, at: 2026-01-10}
                  - {state: accepted, by: Ana, at: 2026-01-02}
                ---

                # Keep ids
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                created: 2026-01-02
                date: 2026-01-10
                history:
                  - {state: proposed, by: Ana, at: 2026-01-02}
                  - {state: accepted, by: Ana, at: 2026-01-10}
                ---

                # Keep ids
            """
        },
    ),
)
def record_dates_order(record: Record, examined: Examined) -> Iterator[Said]:
    begun, last = front_day(record, "created", "creation-date"), front_day(record, "updated", "date")
    if begun is not None and last is not None and last.day < begun.day:
        yield Said(record.path, last.line, f"`{last.key}` is before `{begun.key}`")
    yield from _history(record)
    if record.day is not None and is_in_force(record) and record.day > examined.today:
        day = record.day.isoformat()
        yield Said(record.path, line_of_day(record), f"it is {record.status} on {day}, which is yet to come")


def _history(record: Record) -> Iterator[Said]:
    """Say of the states that a record went through where one is older than the one before it."""
    steps = (record.front or {}).get("history")
    days = [day_of(step.get("at")) for step in steps if isinstance(step, dict)] if isinstance(steps, list) else []
    for before, after in pairwise(day for day in days if day is not None):
        if after < before:
            message = f"in `history`, {after.isoformat()} stands after {before.isoformat()}"
            yield Said(record.path, line_of(record.text, "history"), message)
            return
