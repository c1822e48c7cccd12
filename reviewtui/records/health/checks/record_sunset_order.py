"""A plan that takes something away first announces it, then deprecates it, and only then switches it off."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.front_days import front_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_STEPS = (
    ("announced", "announce"),
    ("deprecated-from", "deprecation", "deprecated"),
    ("sunset",),
    ("removal", "removed"),
)


@of_record(
    title="A plan has its sunset before the deprecation, or before it is announced",
    level=Level.ERROR,
    why="Consumers are told a day by headers and notices. When the days are out of order, one of them breaks somebody.",
    fix="Put the days in order: announced, deprecated, sunset, removed.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: announced
                deprecated-from: 2026-06-01
                sunset: 2026-05-01  # finding
                ---

                # Drop ids
            """
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: announced
                deprecated-from: 2026-05-01
                sunset: 2026-11-02
                ---

                # Drop ids
            """
        },
    ),
)
def record_sunset_order(record: Record, _: Examined) -> Iterator[Said]:
    found = [day for keys in _STEPS if (day := front_day(record, *keys)) is not None]
    for earlier, later in combinations(found, 2):
        if later.day < earlier.day:
            yield Said(record.path, later.line, f"`{later.key}` is before `{earlier.key}`")
            return
