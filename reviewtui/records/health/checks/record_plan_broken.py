"""A day that was announced is a promise: what goes before it breaks everybody who believed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.planned import PLAN, planned
from reviewtui.records.planned_elements import Stands, stands

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_PROMISED = frozenset({"announced", "deprecated", "brownout", "extended"})


@of_record(
    title="Something is gone from the description before its sunset",
    level=Level.ERROR,
    why="Consumers were told a day, and planned for it.",
    fix="Put the element back until the day has passed; or agree on another day with all consumers, and write it down.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: announced
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get  # finding
                sunset: 2026-11-02
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/orders: {get: {}}}\n",
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: announced
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                sunset: 2026-11-02
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/ids: {get: {deprecated: true}}}\n",
        },
    ),
)
def record_plan_broken(record: Record, examined: Examined) -> Iterator[Said]:
    if record.kind != PLAN or record.status not in _PROMISED:
        return
    plan = planned(record)
    if plan.days.sunset is None or plan.days.sunset < examined.today:
        return
    for element in plan.elements:
        if stands(element, examined.read) is Stands.GONE:
            name = element.name or element.pointer
            yield Said(record.path, element.line, f"{name} is gone, and was promised until {plan.days.sunset}")
