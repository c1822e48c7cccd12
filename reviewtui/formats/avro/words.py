"""Where a part of an Avro schema stands, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.words import Words
    from reviewtui.schema.node import Node

_INNER = {"items": "items", "values": "values"}


def step(words: Words, here: Node, rest: list[str]) -> int:
    """Describe the next step into an Avro schema, and return how many tokens it takes."""
    key = rest[0]
    if key == "fields" and len(rest) > 1 and rest[1].isdigit():
        name = str(here.at(key).at(int(rest[1])).mapping.get("name", rest[1]))
        words.parts.append(name)
        words.subject = f"field `{name}`"
        return 2
    if key in _INNER:
        words.parts.append(key)
        words.subject = f"{key} of {words.subject}"
    elif key != "type" and not key.isdigit():
        words.parts.append(key)
    return 1
