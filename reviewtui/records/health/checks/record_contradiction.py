"""Of two records of which one takes the place of the other, only one can be in force."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force, sheet
from reviewtui.records.health.links import destinations
from reviewtui.records.logs.relations import Relation, mentions, resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_AGAINST = re.compile(r"[ \t>*+_-]{0,12}(?:contradicts|conflicts with|is contradicted by)\b", re.IGNORECASE)


@of_record(
    title="Two records that exclude each other are both in force",
    level=Level.ERROR,
    why="Each reader follows the one that they found, and both are right.",
    fix="Say of the one that no longer holds that it is superseded: `reviewtui KIND supersede OLDER NEWER`.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "# 1. Keep ids\n\n## Status\n\nAccepted\n",
            "docs/adr/0002-drop-ids.md": """
                # 2. Drop ids

                ## Status

                Accepted

                Supercedes [1. Keep ids](0001-keep-ids.md)  # finding
            """,
        },
        right={
            "docs/adr/0001-keep-ids.md": "# 1. Keep ids\n\n## Status\n\nSuperceded by [2](0002-drop-ids.md)\n",
            "docs/adr/0002-drop-ids.md": """
                # 2. Drop ids

                ## Status

                Accepted

                Supercedes [1. Keep ids](0001-keep-ids.md)
            """,
        },
    ),
)
def record_contradiction(record: Record, examined: Examined) -> Iterator[Said]:
    if not is_in_force(record):
        return
    for mention in mentions(record):
        other = resolved(mention, examined.records) if mention.relation is Relation.SUPERSEDES else None
        if other is not None and other.path != record.path and is_in_force(other):
            named = posixpath.basename(other.path)
            yield Said(record.path, mention.line, f"it replaces `{named}`, which is `{other.status}` still")
    in_force = {other.path: other for other in examined.records if is_in_force(other) and other.path != record.path}
    for section in sheet(record).sections:
        for line in section.body:
            if not _AGAINST.match(line.text):
                continue
            for path in destinations(line.text, record.path):
                if path in in_force:
                    named = posixpath.basename(path)
                    yield Said(record.path, line.number, f"it contradicts `{named}`, and both are in force")
