"""A plan whose day has passed without effect teaches consumers to wait for the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.due import due
from reviewtui.records.front_matter import line_of
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.planned import PLAN, SUNSET, planned
from reviewtui.records.planned_elements import Stands, stands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_THERE = frozenset({Stands.MARKED, Stands.UNMARKED})


@of_record(
    title="The next step of a plan is late",
    level=Level.WARN,
    why="A day that passes without effect is the last one that anybody believes.",
    fix="Do what is due and say so with `reviewtui plan move NAME STATE`, or agree on another day.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: deprecated
                sunset: 2026-02-02  # finding
                ---

                # Drop ids
            """
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: removed
                sunset: 2026-02-02
                ---

                # Drop ids
            """
        },
    ),
)
def record_plan_overdue(record: Record, examined: Examined) -> Iterator[Said]:
    if record.kind != PLAN:
        return
    plan = planned(record)
    coming = due(plan, examined.today)
    if coming is None or coming.left >= 0:
        return
    there = coming.key == SUNSET and any(stands(one, examined.read) in _THERE for one in plan.elements)
    rest = ", and it is still in the description" if there else ""
    yield Said(record.path, line_of(record.text, coming.key), f"{coming.words}{rest}")
