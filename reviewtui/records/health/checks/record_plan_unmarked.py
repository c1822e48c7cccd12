"""Who reads the description sees no end of what a plan takes away, until somebody marks it there."""

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

_MARKED_FROM = frozenset({"deprecated", "brownout", "sunset"})


@of_record(
    title="A plan says that something is deprecated, and the description does not",
    level=Level.ERROR,
    why="Generated code, documents and linters learn of the end from the mark, and only from it.",
    fix="Set `deprecated: true` and `x-sunset` on the element, or move the plan back to where it stands.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: deprecated
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get  # finding
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/ids: {get: {}}}\n",
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: deprecated
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                ---

                # Drop ids
            """,
            "api.yaml": "paths: {/ids: {get: {deprecated: true}}}\n",
        },
    ),
)
def record_plan_unmarked(record: Record, examined: Examined) -> Iterator[Said]:
    if record.kind != PLAN or record.status not in _MARKED_FROM:
        return
    for element in planned(record).elements:
        if stands(element, examined.read) is Stands.UNMARKED:
            yield Said(record.path, element.line, f"{element.name or element.pointer} is not marked as deprecated")
