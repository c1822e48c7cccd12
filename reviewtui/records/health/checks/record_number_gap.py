"""Numbers are never given twice, so a gap means that a record was deleted, or is on a branch still."""

from __future__ import annotations

import posixpath
from itertools import pairwise
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_log
from reviewtui.records.health.examined import sheet
from reviewtui.records.kind import Naming

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined


@of_log(
    title="Numbers are missing in between",
    level=Level.INFO,
    why="A record that was deleted takes its reasons along. One that was rejected or replaced is still worth reading.",
    fix="Bring a deleted record back from history. A number that waits on another branch needs nothing.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "# Keep ids\n",
            "docs/adr/0004-page-by-cursor.md": "# Page by cursor  # finding\n",
        },
        right={
            "docs/adr/0001-keep-ids.md": "# Keep ids\n",
            "docs/adr/0002-page-by-cursor.md": "# Page by cursor\n",
        },
    ),
)
def record_number_gap(examined: Examined) -> Iterator[Said]:
    if examined.kind.naming is not Naming.NUMBERED:
        return
    holders = {
        (posixpath.dirname(record.path), record.number): record
        for record in examined.records
        if record.number is not None
    }
    for (folder, before), (other_folder, after) in pairwise(sorted(holders)):
        if folder != other_folder or after - before < 2:  # noqa: PLR2004 - the next number is one more
            continue
        record = holders[folder, after]
        gap = f"number {before + 1} is" if after - before == 2 else f"numbers {before + 1} to {after - 1} are"  # noqa: PLR2004 - as above
        yield Said(record.path, sheet(record).heading or 1, f"{gap} missing before it")
