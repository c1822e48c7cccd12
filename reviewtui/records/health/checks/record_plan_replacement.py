"""Consumers who are sent to what is not there are worse off than those who are told nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.front_matter import line_of
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.planned import OVER, PLAN, PlannedElement, planned
from reviewtui.records.planned_elements import Stands, stands
from reviewtui.text import pointer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_OPERATION = re.compile(r"(?P<method>[A-Za-z]+) (?P<path>/\S*)")


@of_record(
    title="What a plan names as the replacement is not in the description",
    level=Level.WARN,
    why="The way on has to be there before the old way is closed.",
    fix="Add the replacement to the description, or name the one that is there, as `GET /orders`.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: approved
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                replacement: GET /orders  # finding
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/ids: {get: {}}}\n",
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: approved
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                replacement: GET /orders
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/ids: {get: {}}, /orders: {get: {}}}\n",
        },
    ),
)
def record_plan_replacement(record: Record, examined: Examined) -> Iterator[Said]:
    if record.kind != PLAN or record.status in OVER:
        return
    plan = planned(record)
    named = _OPERATION.fullmatch(plan.replacement)
    if named is None:
        return
    place = pointer.join("paths", named["path"], named["method"].lower())
    files = dict.fromkeys(element.file for element in plan.elements)
    found = [stands(PlannedElement(plan.replacement, file, place, 0), examined.read) for file in files]
    if found and all(one is Stands.GONE for one in found):
        line = line_of(record.text, "replacement")
        yield Said(record.path, line, f"there is no `{plan.replacement}` in `{next(iter(files))}`")
