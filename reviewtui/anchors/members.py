"""What tells the members of a list apart: a parameter by name and place, a server by its URL, a value by itself.

The name of a member stands in a pointer where others have a number. It is unique in its list; what shares a name with
a neighbor, or has none, goes by its content, and by its number only for want of anything better.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_TELLING: Final = ("$ref", "name", "url", "title", "id")
_LONGEST: Final = 120
_DIGITS: Final = 12
_BY_CONTENT: Final = re.compile(r"\[([1-9][0-9]{0,8}) of ([1-9][0-9]{0,8}) #([0-9a-f]{12})\]")


class ByContent(NamedTuple):
    """A name that says which of how many, from 1, and what it holds."""

    number: int
    length: int
    digest: str


def member_names(node: Node, library: FileLibrary) -> tuple[str, ...]:
    """Return the unique name of each member of a list, in order."""
    items = list(node.elements())
    said = [_said(item, _holder(node), library) for item in items]
    seen = Counter(said)
    return tuple(
        f"[{words}]" if words and seen[words] == 1 else _by_content(index, len(items), items[index].value)
        for index, words in enumerate(said)
    )


def by_content(name: str) -> ByContent | None:
    """Return what a name says that goes by content; None for any other."""
    found = _BY_CONTENT.fullmatch(name)
    return ByContent(int(found[1]), int(found[2]), found[3]) if found else None


def digest(value: JsonValue) -> str:
    """Return a few digits that are the same for the same content, whatever the order of keys."""
    return hashlib.sha256(canonical(value)).hexdigest()[:_DIGITS]


def _by_content(index: int, length: int, value: JsonValue) -> str:
    return f"[{index + 1} of {length} #{digest(value)}]"


def _holder(node: Node) -> str:
    return node.pointer.rpartition("/")[2]


def _said(item: Node, holder: str, library: FileLibrary) -> str:
    """Return what a member goes by, in words; empty when nothing tells it apart."""
    value = item.value
    if isinstance(value, dict):
        words = _of_mapping(item, holder, library)
    elif isinstance(value, list):
        words = ""
    else:
        words = json.dumps(value, ensure_ascii=False)
    return words if len(words) <= _LONGEST else ""


def _of_mapping(item: Node, holder: str, library: FileLibrary) -> str:
    # It is the same parameter wherever it is written.
    target = library.follow(item).mapping if holder == "parameters" else item.mapping
    name, place = target.get("name"), target.get("in")
    if isinstance(name, str) and isinstance(place, str):
        return f"{name} in {place}"
    if holder == "security" and all(isinstance(scopes, list) for scopes in item.mapping.values()):
        return f"requires {' + '.join(sorted(item.mapping)) or 'nothing'}"
    said = ((key, item.mapping.get(key)) for key in _TELLING)
    return next((f"{key} {value}" for key, value in said if isinstance(value, str) and value), "")
