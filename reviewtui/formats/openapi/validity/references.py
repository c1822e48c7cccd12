"""References that lead nowhere, wherever they stand: comparing meets only those which an operation uses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.flaw import Flaw

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node

# What stands below these are values of users, in which `$ref` is a word like any other.
_VALUES = frozenset({"example", "examples", "default", "enum", "const", "value"})


def dead_references(reader: Reader) -> Iterator[Flaw]:
    """Yield each reference of the main document that leads nowhere, in the words that comparing has for it."""
    for node in _references(reader.root):
        if reader.library.resolve(node) is None:
            trouble = reader.library.troubles[node.path, str(node.mapping["$ref"])]
            place = f"{trouble.node.pointer}/$ref"
            yield Flaw(trouble.node.path, place, trouble.message, trouble.hint)


def _references(root: Node) -> Iterator[Node]:
    waiting, seen = [(root, False)], set()
    while waiting:
        node, names = waiting.pop()
        if id(node.value) in seen or not isinstance(node.value, dict | list):
            continue
        seen.add(id(node.value))
        if not names and isinstance(node.mapping.get("$ref"), str):
            yield node
        for key, child in node.members():
            if names or not (key in _VALUES or key.startswith("x-")):
                waiting.append((child, not names and key in _NAMES))
        waiting += [(child, False) for child in node.elements()]


# Below these stand names that people chose, which may be any word.
_NAMES = frozenset({"properties", "patternProperties", "definitions", "$defs", "dependentSchemas", "schemas"})
