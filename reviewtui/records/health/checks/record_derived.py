"""Sentences that the tool derived are guesses until somebody confirms them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force
from reviewtui.records.logs.lines import prose

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_MARK = "*(derived)*"


@of_record(
    title="A record is in force with sentences that nobody confirmed",
    level=Level.INFO,
    why="A sentence that ends in *(derived)* was made from findings and answers. Only people know whether it is true.",
    fix="Confirm each or write a better one, and take the mark away.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                ---

                # Keep ids

                * Good, because no client has to change. *(derived)*  # finding
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                ---

                # Keep ids

                * Good, because no client has to change.
            """
        },
    ),
)
def record_derived(record: Record, _: Examined) -> Iterator[Said]:
    lines = [line.number for line in prose(record.text) if line.text.rstrip().endswith(_MARK)]
    if lines and is_in_force(record):
        several = f", and {len(lines) - 1} more sentences are" if len(lines) > 2 else ""  # noqa: PLR2004 - one more is told so
        several = ", and one more sentence is" if len(lines) == 2 else several  # noqa: PLR2004 - as above
        yield Said(record.path, lines[0], f"this{several} not confirmed yet")
