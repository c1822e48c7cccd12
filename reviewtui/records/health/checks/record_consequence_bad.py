"""Every decision costs something; a record that tells only of gains was not thought to its end."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_in_force, sheet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

_BULLET = re.compile(r" {0,3}[*+-][ \t]+\W{0,4}(\w+)")
_MADR_WORDS = frozenset({"good", "bad", "neutral"})
_OWN_SECTIONS = ("negative consequences", "bad consequences", "drawbacks", "risks")


@of_record(
    title="A record names no consequence that is bad",
    level=Level.INFO,
    why="What a decision costs is what later readers need most: it tells them when to decide again.",
    fix="Add what gets worse or costs, as `* Bad, because ...`.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                date: 2026-03-01
                ---

                # Keep ids

                ## Decision Outcome

                Chosen option: "Keep them", because clients have them.

                ### Consequences  # finding

                * Good, because nobody has to change.
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                date: 2026-03-01
                ---

                # Keep ids

                ## Decision Outcome

                Chosen option: "Keep them", because clients have them.

                ### Consequences

                * Good, because nobody has to change.
                * Bad, because they tell how many orders there are.
            """
        },
    ),
)
def record_consequence_bad(record: Record, _: Examined) -> Iterator[Said]:
    found = sheet(record)
    section = found.section("consequences", "positive consequences")
    if section is None or not is_in_force(record):
        return
    words = {match[1].lower() for line in section.body if (match := _BULLET.match(line.text))}
    if found.section(*_OWN_SECTIONS) or "bad" in words:
        return
    # Prose, and bullets in another manner, may tell of costs in words that only people understand.
    if words & _MADR_WORDS or section.name == "positive consequences":
        yield Said(record.path, section.line, "it tells only what gets better")
