"""Where a part of an Avro schema stands, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.file_library import text_value
from reviewtui.formats.schema_words import index_or_key
from reviewtui.formats.words import Words

if TYPE_CHECKING:
    from reviewtui.schema.node import Node

_INNER = {"items": "items", "values": "values"}


def describe(node: Node, root: Node, _spec: str) -> Words:
    """Describe a node of a schema that stands in a file of its own."""
    words = Words()
    name = text_value(root.mapping.get("name"))
    words.subject = words.place = f"schema `{name}`" if name else "the schema"
    rest = [t.replace("~1", "/").replace("~0", "~") for t in node.pointer.split("/")[1:]]
    here = root
    while rest:
        taken = step(words, here, rest)
        for token in rest[:taken]:
            here = here.at(index_or_key(here, token))
        del rest[:taken]
    return words


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
