"""Who replaces whom is said on both sides, so that a reader of either one finds the other."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.links import leads_to
from reviewtui.records.logs.relations import Relation, mentions, resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record
    from reviewtui.records.logs.relations import Mention

_REPLACING = {Relation.SUPERSEDES: "replaces", Relation.SUPERSEDED_BY: "is replaced by"}


@of_record(
    title="One record replaces another that is not there, or does not know of it",
    level=Level.ERROR,
    why="Who finds the old decision must be led to the one that holds, and back to the reasons of the old one.",
    fix="`reviewtui KIND supersede OLDER NEWER` says it on both sides.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": "---\nstatus: superseded by ADR-0009  # finding\n---\n\n# Keep ids\n",
            "docs/adr/0002-drop-ids.md": "---\nstatus: accepted\n---\n\n# Drop ids\n",
        },
        right={
            "docs/adr/0001-keep-ids.md": "---\nstatus: superseded by ADR-0002\n---\n\n# Keep ids\n",
            "docs/adr/0002-drop-ids.md": "---\nstatus: accepted\nsupersedes: ADR-0001\n---\n\n# Drop ids\n",
        },
    ),
)
def record_supersede_pair(record: Record, examined: Examined) -> Iterator[Said]:
    for mention in mentions(record):
        if mention.relation not in _REPLACING:
            continue
        other = resolved(mention, examined.records)
        if other is None:
            yield from _missing(record, mention, examined)
        elif other.path != record.path and not leads_to(other, record):
            told = f"`{posixpath.basename(other.path)}`"
            message = f"it {_REPLACING[mention.relation]} {told}, which does not say so"
            yield Said(record.path, mention.line, message, Level.WARN)


def _missing(record: Record, mention: Mention, examined: Examined) -> Iterator[Said]:
    """Say of a record that is named and not there; a file elsewhere, or a number that two have, is another matter."""
    number = int(mention.target) if mention.target.isdecimal() else None
    if mention.path in examined.log.paths or (number and any(one.number == number for one in examined.records)):
        return
    named = posixpath.basename(mention.path) or mention.target
    yield Said(record.path, mention.line, f"it {_REPLACING[mention.relation]} `{named}`, which is not there")
