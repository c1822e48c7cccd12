"""What was accepted is what people went by; who decides otherwise writes a new record."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.decision_text import Revision, decision_text, revision
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_REPLACED = "superseded"
_CHANGES = frozenset({Revision.CHANGE, Revision.REMOVAL})


@of_record(
    title="A decision was changed after it was accepted",
    level=Level.WARN,
    why="Code was written by what the record said. When its text changes, nobody sees that the decision did.",
    fix="Bring the old text back, and supersede it with a new record; notes go into a section of their own.",
    example=Example(
        before={"docs/adr/0001-keep-ids.md": "# 1. Keep ids\n\n## Status\n\nAccepted\n\n## Decision\n\nWe keep ids.\n"},
        wrong={
            "docs/adr/0001-keep-ids.md": """
                # 1. Keep ids

                ## Status

                Accepted

                ## Decision  # finding

                We drop ids.
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                # 1. Keep ids

                ## Status

                Accepted

                Amended by [2. Drop ids](0002-drop-ids.md)

                ## Decision

                We keep ids.

                ## Notes

                Asked again in May.
            """
        },
    ),
)
def record_immutable(record: Record, examined: Examined) -> Iterator[Said]:
    before = examined.decided.get(record.path)
    if before is None or not is_in_force(record) or _REPLACED not in examined.kind.states.moves:
        return
    then, now = decision_text(before), decision_text(record.text)
    revisions = {name: revision(words, now.get(name)) for name, words in then.items()}
    changed = [name for name, one in revisions.items() if one in _CHANGES]
    added = [name for name, one in revisions.items() if one is Revision.ADDITION]
    for name in (changed or added)[:1]:
        section = sheet(record).section(name) if name else None
        line = section.line if section else sheet(record).heading or 1
        what = f"the section “{name}”" if name else "the title, or what stands below it,"
        level = Level.INFO if revisions[name] is Revision.ADDITION else None
        yield Said(record.path, line, f"{what} {revisions[name].value} since it came into force", level)
