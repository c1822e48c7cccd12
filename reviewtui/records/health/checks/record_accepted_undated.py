"""A decision is made by somebody on a day; without both nobody can ask, or tell whether it is still of use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force, sheet
from reviewtui.records.health.status import line_of_status
from reviewtui.records.logs.fields import DECIDERS
from reviewtui.records.logs.sheet import Dialect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_WITHOUT_DECIDERS = frozenset({Dialect.NYGARD, Dialect.Y_STATEMENT, Dialect.OTHER})


@of_record(
    title="A record is accepted, and does not say when or by whom",
    level=Level.WARN,
    why="Later readers ask those who decided, and judge by the day what was known then.",
    fix="Add `date` and `decision-makers` to the front matter, or what the other records have in their place.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted  # finding
                decision-makers: [Ana Bell]
                ---

                # Keep ids

                ## Context and Problem Statement

                Ids leak.
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                date: 2026-03-01
                decision-makers: [Ana Bell]
                ---

                # Keep ids

                ## Context and Problem Statement

                Ids leak.
            """
        },
    ),
)
def record_accepted_undated(record: Record, examined: Examined) -> Iterator[Said]:
    if not is_in_force(record) or "accepted" not in examined.kind.states.moves:
        return
    missing = ["when"] if record.day is None and examined.mostly(_says_day) else []
    # Only some forms have a place for names, and some houses leave it empty.
    if sheet(record).dialect not in _WITHOUT_DECIDERS and not _says_who(record) and examined.mostly(_says_who):
        missing.append("by whom")
    if missing:
        yield Said(
            record.path, line_of_status(record), f"it is {record.status}, and does not say {' and '.join(missing)}"
        )


def _says_day(record: Record) -> bool:
    return record.day is not None


def _says_who(record: Record) -> bool:
    deciders = sheet(record).first(DECIDERS)
    return deciders is not None and bool(deciders.text.strip())
