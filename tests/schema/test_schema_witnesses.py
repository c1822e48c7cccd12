"""A witness is what it says: an independent validator finds it valid on one side and refused on the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jsonschema_rs
import pytest
from hypothesis import given, settings

from reviewtui.model import Direction, Effect, JsonValue
from reviewtui.schema.comparing import SchemaComparer
from reviewtui.schema.difference import Difference
from reviewtui.schema.node import Node
from tests.schema.test_schema_properties import JsonSchema, pairs

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.shape import Shape


class NoReferences:
    """A side whose schemas refer to nothing."""

    ref_siblings_count = True

    def __init__(self) -> None:
        """Start with nothing merged."""
        self.shapes: dict[Hashable, Shape] = {}
        self.ends: dict[tuple[str, str], Node] = {}

    def resolve(self, node: Node) -> Node | None:
        """Return nothing, whatever is asked for."""
        del node
        return None


def undecided(before: Conjunction, after: Conjunction) -> frozenset[Effect]:
    """Stand in for the probe of inner schemas."""
    del before, after
    return frozenset({Effect.UNKNOWN})


def witnesses(base: JsonSchema, head: JsonSchema, direction: Direction) -> list[tuple[str, JsonValue]]:
    """Return the fact and the value of every witness between two schemas."""
    nodes = [(Node("x", "", schema),) for schema in (base, head)]  # type: ignore[arg-type]
    found = SchemaComparer(NoReferences(), NoReferences()).compare(nodes[0], nodes[1], direction, undecided)
    return [(d.fact, d.witness[0]) for d in found if isinstance(d, Difference) and d.witness]


@settings(max_examples=400, deadline=None)
@given(pairs())
def test_every_witness_is_valid_on_the_one_side_and_refused_on_the_other(pair: tuple[JsonSchema, JsonSchema]) -> None:
    base, head = pair
    for _, value in witnesses(base, head, Direction.REQUEST):
        assert jsonschema_rs.is_valid(base, value)
        assert not jsonschema_rs.is_valid(head, value)
    for _, value in witnesses(base, head, Direction.RESPONSE):
        assert jsonschema_rs.is_valid(head, value)
        assert not jsonschema_rs.is_valid(base, value)


OBJECT: JsonSchema = {"type": "object", "properties": {"a": {"type": "string"}}}


@pytest.mark.parametrize(
    ("base", "head", "expected"),
    [
        ({"type": "string"}, {"type": "string", "maxLength": 3}, ("maxLength", "aaaa")),
        ({"type": "string"}, {"type": "string", "minLength": 2}, ("minLength", "a")),
        ({"type": "integer", "maximum": 9}, {"type": "integer", "maximum": 5}, ("maximum", 6)),
        ({"type": "string", "enum": ["a", "b"]}, {"type": "string", "enum": ["a"]}, ("", "b")),
        ({"type": ["string", "null"]}, {"type": "string"}, ("nullable", None)),
        ({"type": "number"}, {"type": "integer"}, ("type", 0.5)),
        (OBJECT, {**OBJECT, "required": ["a"]}, ("required", {})),
        (OBJECT, {**OBJECT, "additionalProperties": False}, ("additionalProperties", {"another": "x"})),
        ({"type": "array"}, {"type": "array", "maxItems": 1}, ("maxItems", ["x", "x"])),
        ({"type": "string", "pattern": "a+"}, {"type": "string", "pattern": "a+", "maxLength": 3}, None),
    ],
)
def test_what_breaks_is_shown_by_the_smallest_value(
    base: JsonSchema, head: JsonSchema, expected: tuple[str, JsonValue] | None
) -> None:
    assert witnesses(base, head, Direction.REQUEST) == ([expected] if expected else [])
    assert witnesses(head, base, Direction.RESPONSE) == ([expected] if expected else [])
