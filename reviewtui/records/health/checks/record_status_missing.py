"""A record without a state leaves open whether anybody decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.status import line_of_status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record


@of_record(
    title="A record says no state",
    level=Level.WARN,
    why="Without a state a reader cannot tell a decision from an idea that was written down.",
    fix="Say it in the form of the other records: `status: accepted` in front matter, or below `## Status`.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "# Keep ids  # finding\n\n## Context\n\nIds leak.\n\n## Decision\n\nKeep.\n"
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                # Keep ids

                ## Status

                Accepted

                ## Context

                Ids leak.

                ## Decision

                Keep.
            """
        },
    ),
)
def record_status_missing(record: Record, examined: Examined) -> Iterator[Said]:
    if record.status or not examined.kind.states.moves or not examined.mostly(_says_state):
        return
    chosen = "it lists states, and none is chosen" if record.written_status.strip() else "it says no state"
    yield Said(record.path, line_of_status(record), chosen)


def _says_state(record: Record) -> bool:
    return bool(record.status)
