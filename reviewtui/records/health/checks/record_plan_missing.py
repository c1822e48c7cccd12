"""Something deprecated without a plan stays for ever, or goes on a day that nobody was told."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_repository
from reviewtui.records.planned import PLAN, planned

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examination
    from reviewtui.records.marked import Marked


@of_repository(
    title="An operation is deprecated, and no plan tells of it",
    level=Level.WARN,
    why="Consumers see the mark, and cannot see until when, what comes instead, and whom to ask.",
    fix="Write a plan with `reviewtui plan new`, or list the operation under `elements` of the one that is meant.",
    example=Example(
        kind="plan",
        wrong={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: deprecated
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                ---

                # Drop ids
            """,
            "api.yaml": """
                paths:
                  /ids: {get: {deprecated: true}}
                  /old:
                    get:  # finding
                      deprecated: true
            """,
        },
        right={
            "docs/api-changes/plans/0001-drop-ids.md": """
                ---
                status: deprecated
                elements:
                  - file: api.yaml
                    pointer: /paths/~1ids/get
                  - file: api.yaml
                    pointer: /paths/~1old
                ---

                # Drop ids
            """,
            "api.yaml": """
                paths:
                  /ids: {get: {deprecated: true}}
                  /old:
                    get:
                      deprecated: true
            """,
        },
    ),
)
def record_plan_missing(examination: Examination) -> Iterator[Said]:
    plans = [planned(record) for log in examination.logs if log.kind.id == PLAN for record in log.records]
    untold: dict[str, list[Marked]] = defaultdict(list)
    for one in examination.marked:
        if plans and not any(plan.names(one.path, one.pointer) for plan in plans):
            untold[one.path].append(one)
    for path, found in untold.items():
        more = f", nor of {len(found) - 1:,} more here" if len(found) > 1 else ""
        yield Said(path, found[0].line, f"no plan tells of {found[0].name}, which is deprecated{more}")
