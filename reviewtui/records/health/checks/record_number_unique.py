"""Two branches may each take the next free number; after the merge one of them has to give way."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_log
from reviewtui.records.health.examined import sheet
from reviewtui.records.kind import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record


@of_log(
    title="Two records have one number",
    level=Level.ERROR,
    why="People name a record by its number. With two of them nobody knows which decision is meant.",
    fix="`reviewtui KIND renumber` gives the later one the next free number, and mends what links to it.",
    example=Example(
        wrong={
            "docs/adr/0007-keep-ids.md": "# Keep ids\n",
            "docs/adr/0007-page-by-cursor.md": "# Page by cursor  # finding\n",
        },
        right={
            "docs/adr/0007-keep-ids.md": "# Keep ids\n",
            "docs/adr/0008-page-by-cursor.md": "# Page by cursor\n",
        },
    ),
)
def record_number_unique(examined: Examined) -> Iterator[Said]:
    if examined.kind.naming is not Naming.NUMBERED:
        return
    holders: dict[tuple[str, int], list[Record]] = defaultdict(list)
    for record in examined.records:
        if record.number is not None:
            holders[posixpath.dirname(record.path), record.number].append(record)
    for (_, number), records in holders.items():
        first, *others = sorted(records, key=lambda record: record.path)
        for other in others:
            named = posixpath.basename(first.path)
            yield Said(other.path, sheet(other).heading or 1, f"its number, {number}, is also that of `{named}`")
