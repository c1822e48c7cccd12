"""A proposal that nobody decides holds up those who wait for it, and is forgotten by all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_undecided
from reviewtui.records.health.status import line_of_day

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record


@of_record(
    title="A record has been open for long",
    level=Level.WARN,
    why="Work goes on as if it were decided, each in their own way. `records: {stale_days: 90}` says what is long.",
    fix="Decide it, or move it to a state that says it is not pursued: `reviewtui KIND move`.",
    example=Example(
        wrong={"docs/adr/0001-keep-ids.md": "---\nstatus: proposed\ndate: 2025-11-03  # finding\n---\n\n# Keep ids\n"},
        right={"docs/adr/0001-keep-ids.md": "---\nstatus: proposed\ndate: 2026-02-20\n---\n\n# Keep ids\n"},
    ),
)
def record_stale(record: Record, examined: Examined) -> Iterator[Said]:
    if record.day is None or not is_undecided(record, examined.kind):
        return
    days = (examined.today - record.day).days
    if days > examined.stale_days:
        yield Said(record.path, line_of_day(record), f"it is `{record.status}` for {days:,} days")
