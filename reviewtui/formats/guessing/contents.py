"""What an element says to programs, apart from its name and from what it says to people."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from reviewtui.formats.guessing.known import KnownSide
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_FOR_PEOPLE = frozenset(
    {"title", "summary", "description", "example", "examples", "externalDocs", "deprecated", "tags", "operationId"}
)
_NAMES = frozenset({"name", "in", "required"})
_HOLDS_NAMES = frozenset({"properties", "patternProperties", "$defs", "definitions", "headers", "content"})
_TELLING = frozenset({"$ref", "properties", "enum", "const", "pattern", "oneOf", "anyOf", "allOf"})
_TELLING_WORDS = 24


def machine_part(value: JsonValue, *, named: bool = False) -> JsonValue:
    """Return a value without what is written for people; `named` says that its keys are names, and no keywords."""
    if isinstance(value, list):
        return [machine_part(each) for each in value]
    if not isinstance(value, dict):
        return value
    return {
        key: machine_part(inner, named=not named and key in _HOLDS_NAMES)
        for key, inner in value.items()
        if named or not (key in _FOR_PEOPLE or key.startswith("x-"))
    }


def tells(value: JsonValue, *, named: bool = False) -> bool:
    """Tell whether a value says more than a plain type: then few others say the same by chance."""
    if isinstance(value, list):
        return any(map(tells, value))
    if not isinstance(value, dict):
        return False
    if not named and any(inner not in ({}, []) for key, inner in value.items() if key in _TELLING):
        return True
    return any(tells(inner, named=not named and key in _HOLDS_NAMES) for key, inner in value.items())


class Content:
    """What one side's elements say, each looked at once."""

    def __init__(self, side: KnownSide) -> None:
        """Take the side, whose references are followed."""
        self.side = side
        self._known: dict[tuple[str, str], tuple[bytes, bool]] = {}
        self._neighbours: dict[tuple[str, str], Counter[bytes]] = {}

    def of(self, node: Node) -> tuple[bytes, bool]:
        """Return what an element says as bytes, and whether that tells it from others."""
        if node.address not in self._known:
            said = machine_part(canonical_node(self.side.follow(node), self.side).value)
            if isinstance(said, dict) and isinstance(said.get("name"), str):  # a parameter is known by its schema
                said = {key: inner for key, inner in said.items() if key not in _NAMES}
            self._known[node.address] = canonical(said), tells(said)
        return self._known[node.address]

    def shared(self, node: Node) -> bool:
        """Tell whether a neighbour in the same mapping says the same, so that nobody knows it by what it says."""
        holder = self.side.holder(node)
        if holder is None:
            return False
        if holder.address not in self._neighbours:
            said = (machine_part(canonical_node(member, self.side).value) for _, member in holder.members())
            self._neighbours[holder.address] = Counter(map(canonical, said))
        return self._neighbours[holder.address][self.of(node)[0]] > 1

    def words(self, node: Node) -> str:
        """Return what is said to people about an element, if it is long enough to know it by."""
        text = node.mapping.get("description")
        return " ".join(text.split()) if isinstance(text, str) and len(text) >= _TELLING_WORDS else ""
