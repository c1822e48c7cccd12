from __future__ import annotations

import re

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_DURATIONS = frozenset({"timeout", "ttl", "interval", "duration", "delay", "lifetime", "latency"})
_UNIT = re.compile(
    r"seconds?|minutes?|hours?|days?|weeks?|months?|years?|\b(?:m|n|u|µ)?s\b|milli|micro|nano|\bms(?:ec)?\b|\bsecs?\b|\bmins?\b"
    r"|epoch|iso.?8601",
    re.IGNORECASE,
)
_LONGEST = 5_000
_NUMBERS = frozenset({("integer",), ("number",)})


def _lasting(member: PropertyElement) -> bool:
    return member.types in _NUMBERS and not _DURATIONS.isdisjoint(words(member.name)[-1:])


@rule(
    id="design-duration-unit",
    title="A duration has no unit.",
    level=Level.WARN,
    heuristic=True,
    when=each(PropertyElement, where=_lasting),
    gathered=True,
    why="Seconds or milliseconds: a client that guesses wrong waits a thousand times too long, or not at all.",
    fix="Name the unit in the property (`timeout_seconds`), or use an ISO 8601 duration.",
    lesson="How long does a client wait that takes these seconds for milliseconds?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#127",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              timeout: {type: integer}  # finding
        """,
        head="""
            type: object
            properties:
              timeout_seconds: {type: integer}
        """,
    ),
)
def design_duration_unit(member: PropertyElement) -> str | None:
    texts = [member.value.get(key) for key in ("description", "title", "format", "x-unit")]
    told = any(_UNIT.search(text[:_LONGEST]) for text in texts if isinstance(text, str))
    return None if told else "has no unit"
