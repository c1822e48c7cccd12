"""A decision that was to be looked at again on a day holds on by accident after it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force, sheet
from reviewtui.records.health.front_days import FrontDay, front_day
from reviewtui.records.logs.days import day_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_KEYS = ("review-date", "review-on", "review-by", "next-review", "revisit", "revisit-on", "revisit-by", "expires")
_SAID = re.compile(
    r"[ \t>*+_-]{0,12}(?:revisit|review again|next review|review date)\b(?P<rest>.{1,80})", re.IGNORECASE
)


@of_record(
    title="The day on which a decision was to be looked at again has passed",
    level=Level.INFO,
    why="Whoever set the day expected that things would be otherwise by then.",
    fix="Look at it again: set another day, or write a new record that replaces it.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "---\nstatus: accepted\nrevisit: 2026-02-01  # finding\n---\n\n# Keep ids\n"
        },
        right={"docs/adr/0001-keep-ids.md": "---\nstatus: accepted\nrevisit: 2026-08-01\n---\n\n# Keep ids\n"},
    ),
)
def record_review_date(record: Record, examined: Examined) -> Iterator[Said]:
    if not is_in_force(record):
        return
    set_day = front_day(record, *_KEYS) or _in_prose(record)
    if set_day is not None and set_day.day < examined.today:
        yield Said(record.path, set_day.line, f"it was to be looked at again on {set_day.day.isoformat()}")


def _in_prose(record: Record) -> FrontDay | None:
    for section in sheet(record).sections:
        for line in section.body:
            said = _SAID.match(line.text)
            day = day_in(said["rest"]) if said else None
            if day is not None:
                return FrontDay("", day, line.number)
    return None
