"""A request for comments says by when it is decided, so that people can plan; after that day they wait in vain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_undecided
from reviewtui.records.health.front_days import front_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_KEYS = ("decision-deadline", "deadline", "last-call", "decide-by")


@of_record(
    title="The day by which a record was to be decided has passed",
    level=Level.WARN,
    why="Others planned by that day. A decision that fails to come is one too, but nobody made it.",
    fix="Decide it with `reviewtui KIND move`, or set another day and tell those who wait.",
    example=Example(
        kind="rfc",
        wrong={
            "docs/rfcs/0001-drop-ids.md": """
                ---
                status: review
                decision-deadline: 2026-02-15  # finding
                ---

                # Drop ids
            """
        },
        right={
            "docs/rfcs/0001-drop-ids.md": """
                ---
                status: review
                decision-deadline: 2026-03-15
                ---

                # Drop ids
            """
        },
    ),
)
def record_decision_overdue(record: Record, examined: Examined) -> Iterator[Said]:
    deadline = front_day(record, *_KEYS)
    if deadline is not None and deadline.day < examined.today and is_undecided(record, examined.kind):
        day = deadline.day.isoformat()
        yield Said(record.path, deadline.line, f"it was to be decided by {day}, and is `{record.status}`")
