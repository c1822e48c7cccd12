"""Where a part of a schema stands, in words and as an address: the same in every format that has schemas."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.schema.labels import label
from reviewtui.text.recorded_places import item_index

if TYPE_CHECKING:
    from reviewtui.formats.words import Words
    from reviewtui.schema.node import Node

_CONDITIONS = frozenset(
    {"additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "not", "if",
     "then", "else", "contentSchema"}
)  # fmt: skip
_EXAMPLES = frozenset({"example", "examples"})


def index_or_key(holder: Node, token: str) -> str | int:
    """Return an index in a list, and the key of anything else as it is: its digits may be no number's."""
    index = item_index(token, len(holder.value)) if isinstance(holder.value, list) else None
    return token if index is None else index


def step(words: Words, here: Node, rest: list[str]) -> int:
    """Describe the next step into a schema, and return how many tokens it takes; none where it is no schema's."""
    key = rest[0]
    if key in _EXAMPLES:
        return example(words, rest, 0)
    if len(rest) > 1 and key in _NAMED:
        return _NAMED[key](words, here.at(key), rest[1])
    if len(rest) > 1 and key == "items" and isinstance(here.at(key).value, list):
        return _position(words, here, rest[1])
    if key == "items":
        words.parts.append("items")
        words.subject = f"items of {_short(words.subject)}"
    elif key in _CONDITIONS:
        words.parts.append(key)
        words.subject = f"`{key}` of {_short(words.subject)}"
    else:
        return 0
    return 1


def example(words: Words, rest: list[str], taken: int) -> int:
    """Take all of an example at once: its members are those of a message, whatever they are called."""
    words.parts += rest[taken:]
    return len(rest)


def _short(subject: str) -> str:
    return re.sub(r"^property ", "", subject)


def _property(words: Words, _: Node, name: str) -> int:
    words.parts.append(name)
    words.subject = f"property `{name}`"
    return 2


def _variant(words: Words, holder: Node, index: str) -> int:
    place = index_or_key(holder, index)
    branch = label(holder.at(place)) if isinstance(place, int) else index
    words.parts.append(f"variant {branch}")
    words.subject = f"variant `{branch}`"
    return 2


def _position(words: Words, _: Node, index: str) -> int:
    words.parts.append(f"item {index}")
    words.subject = f"item {index} of {_short(words.subject)}"
    return 2


def _shared(words: Words, _: Node, name: str) -> int:
    words.parts.append(name)
    words.subject, words.place = f"component `{name}`", f"component {name}"
    return 2


def _merged(_: Words, __: Node, ___: str) -> int:
    return 2


_NAMED = {
    "properties": _property,
    "patternProperties": _property,
    "oneOf": _variant,
    "anyOf": _variant,
    "prefixItems": _position,
    "allOf": _merged,
    "$defs": _shared,
    "definitions": _shared,
}
