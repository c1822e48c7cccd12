"""What a template asks for is written, or taken out; a record that still asks is not finished."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Level
from reviewtui.records.generated import blocks
from reviewtui.records.health.declaring import Example, Said, of_record
from reviewtui.records.health.examined import is_undecided
from reviewtui.records.health.links import without_code
from reviewtui.records.logs.lines import prose
from reviewtui.records.prompts import prompts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.records.health.examined import Examined
    from reviewtui.records.kind import Record

# Words of a template stand in braces, or in brackets that link nowhere; a path of an API has no spaces in its braces.
_LEFT = re.compile(
    r"(?P<braces>(?<![\w/{$])\{[A-Za-z][^{}\"=:]{0,200} [^{}\"=:]{1,200}\})"
    r"|(?P<word>\bTB[DCA]\b|\bT[O]DO(?=\s*[:.]|\s*$)|\bFIXME\b)"
    r"|(?P<brackets>(?<![\w\]!\\])\[(?:short title|describe|option \d|argument \d|list |driver \d|e\.g\.)"
    r"[^\]\n]{0,200}\](?![(\[:]))"
)
_LONGEST = 60


@of_record(
    title="A record still asks for something",
    level=Level.ERROR,
    why="Whoever reads a decision takes it for finished; what nobody wrote was perhaps never thought of either.",
    fix="Write what is asked for, or take the sentence out. Until a record is decided, this is a warning only.",
    example=Example(
        wrong={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                ---

                # Keep ids

                *To write: the problem in two or three sentences.*  # finding

                It costs TBD hours.  # finding

                Clients call `GET /orders/{order id}` and /orders/{id}.
            """
        },
        right={
            "docs/adr/0001-keep-ids.md": """
                ---
                status: accepted
                ---

                # Keep ids

                Clients call `GET /orders/{order id}` and /orders/{id}.
            """
        },
    ),
)
def record_placeholder(record: Record, examined: Examined) -> Iterator[Said]:
    waits = is_undecided(record, examined.kind) or not examined.kind.states.moves
    level = Level.WARN if waits else None
    for line, question in prompts(record.text):
        yield Said(record.path, line, f"to write: {question}", level)
    derived = {line for part in blocks(record.text) for line in _lines(record.text, part.start, part.end)}
    for written in prose(record.text):
        # What the tool wrote holds the words of others, which may look like anything.
        found = None if written.number in derived else _LEFT.search(without_code(written.text))
        if found is not None:
            yield Said(record.path, written.number, f"`{found[0][:_LONGEST]}` waits for an author", level)


def _lines(text: str, start: int, end: int) -> range:
    """Return the numbers of the lines between two places, which are counted with plain line ends."""
    plain = text.replace("\r\n", "\n")
    first = plain.count("\n", 0, start) + 1
    return range(first, first + plain.count("\n", start, end) + 1)
