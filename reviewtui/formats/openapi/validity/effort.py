"""How far the second validator would have to walk: it takes every way through references anew, and knows no limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node, Side

    Part = tuple["Node", "Node | None"]

_MOST_WAYS = 100_000
_DEEPEST = 100
_COLLECTED = ("allOf", "anyOf", "oneOf", "items", "not")  # through these it looks for the names of properties
_TESTED = ("allOf", "anyOf", "oneOf", "not", "if", "then", "else")
_UNEVALUATED = ("unevaluatedProperties", "unevaluatedItems")  # these ask all others again
_ELSEWHERE = ("$schema", "$id", "$dynamicRef")


class TooFarError(Exception):
    """Raised with the reason why a validator without limits must not be asked."""


class Effort:
    """Counts the ways through schemas, each pair of a schema and a value once, before anybody walks them."""

    def __init__(self, side: Side) -> None:
        """Start with nothing counted; the side resolves references."""
        self._side = side
        self._ways: dict[tuple[int, int], int] = {}
        self._open: set[tuple[int, int]] = set()
        self._spent = 0

    def add(self, schema: Node) -> None:
        """Count a schema's parts where it is put together from some, and the tests of its default where it has one."""
        if schema.has("allOf"):
            self._spend(self._of(schema, None, 0))
        if schema.has("default"):
            self._spend(self._of(schema, schema.at("default"), 0))

    def _spend(self, ways: int) -> None:
        self._spent += ways
        if max(self._spent, len(self._ways)) > _MOST_WAYS:
            raise TooFarError("there are too many ways through its schemas")

    def _of(self, schema: Node, value: Node | None, depth: int) -> int:
        """Return in how many ways a schema is walked: with a value to test it, without one for its properties."""
        key = id(schema.value), id(value and value.value)
        if key in self._ways:
            return self._ways[key]
        if key in self._open:
            raise TooFarError("a schema of it leads back to itself without end")
        if depth > _DEEPEST:
            raise TooFarError("its schemas are nested too deep")
        self._open.add(key)
        parts = self._collected(schema) if value is None else self._tests(schema, value)
        ways = 1 + sum(self._of(part, inner, depth + 1) for part, inner in parts)
        if value is not None:
            ways = ways * 3 ** sum(map(schema.has, _UNEVALUATED)) + _comparisons(schema, value)
        self._open.discard(key)
        self._ways[key] = ways
        self._spend(0)
        if ways > _MOST_WAYS:
            raise TooFarError("there are too many ways through its schemas")
        return ways

    def _target(self, schema: Node) -> Iterator[Node]:
        target = self._side.resolve(schema)
        if target is not None:
            yield target

    def _collected(self, schema: Node) -> Iterator[Part]:
        for part in (*self._target(schema), *_below(schema, _COLLECTED)):
            yield part, None

    def _tests(self, schema: Node, value: Node) -> Iterator[Part]:
        if any(map(schema.has, _ELSEWHERE)):
            raise TooFarError("a schema with a default says by itself where its references lead")
        members = dict(value.members())
        if members and schema.has("patternProperties"):
            raise TooFarError("a default would be put to regular expressions, which are never run")
        same = (*self._target(schema), *_below(schema, _TESTED), *_each(schema, "dependentSchemas"))
        yield from ((part, value) for part in same)
        for element in value.elements():
            yield from ((part, element) for part in _below(schema, ("items", "prefixItems", "contains")))
        yield from ((part, member) for part in _below(schema, _UNEVALUATED) for member in _inside(value))
        named = schema.at("properties")
        for name, member in members.items():
            yield from [(named.at(name), member)] if named.has(name) else ()
            yield from ((part, member) for part in _below(schema, ("additionalProperties", "propertyNames")))


def _below(schema: Node, keys: tuple[str, ...]) -> Iterator[Node]:
    for key in keys:
        if schema.has(key):
            part = schema.at(key)
            yield from part.elements() if isinstance(part.value, list) else (part,)


def _each(schema: Node, key: str) -> Iterator[Node]:
    return (part for _, part in schema.at(key).members())


def _inside(value: Node) -> Iterator[Node]:
    yield from value.elements()
    yield from (member for _, member in value.members())


def _comparisons(schema: Node, value: Node) -> int:
    """Return how many values are held against each other at most."""
    listed, many = schema.mapping.get("enum"), len(value.value) if isinstance(value.value, list) else 0
    return (len(listed) if isinstance(listed, list) else 0) + (many * many if schema.has("uniqueItems") else 0)
