"""Writing a schema as a list of alternatives without unions, so that unions cut in different ways can be compared."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.conjuncts import flatten
from reviewtui.schema.equality import dump
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side

_MOST = 64
_DEEPEST = 12
_OWNER = {"integer": "number"}
_TAKEN_APART = frozenset({"allOf", "oneOf", "anyOf", "$ref", "discriminator"})

_OWN = {
    "string": frozenset({"minLength", "maxLength", "pattern", "contentMediaType", "contentEncoding", "contentSchema"}),
    "number": frozenset({"minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"}),
    "array": frozenset({"items", "prefixItems", "minItems", "maxItems", "uniqueItems", "contains", "minContains",
                        "maxContains", "unevaluatedItems"}),
    "object": frozenset({"properties", "required", "minProperties", "maxProperties", "additionalProperties",
                         "patternProperties", "propertyNames", "dependentRequired", "dependentSchemas",
                         "unevaluatedProperties"}),
}  # fmt: skip


class UndecidedError(Exception):
    """Telling would take more than looking."""


class Alternative(NamedTuple):
    """One way to satisfy a schema, null aside; `refused` are the branches of a `oneOf` that must not match as well."""

    nodes: Conjunction
    refused: tuple[Conjunction, ...]


def alternatives(nodes: Conjunction, side: Side, depth: int = 0) -> list[Alternative]:
    """Return the alternatives of a conjunction; raises UndecidedError when there are too many or one is unreadable."""
    flat = flatten(nodes, side)
    if flat.unresolved or depth > _DEEPEST:
        raise UndecidedError
    if flat.never:
        return []
    own = [_alone(conjunct.node) for conjunct in flat.conjuncts]
    own += [_typed(nodes[0], types) for types in flat.type_lists]
    found = [Alternative(tuple(own) or (Node(nodes[0].path, nodes[0].pointer, {}),), ())]
    for union in flat.unions:
        choices: list[Alternative] = []
        for branch in union.branches:
            others = [(*own, other) for other in union.branches if other is not branch and union.keyword == "oneOf"]
            choices += [
                Alternative(inner.nodes, (*inner.refused, *others))
                for inner in alternatives((branch,), side, depth + 1)
            ]
        found = [_both(one, other) for one in found for other in choices]
        if len(found) > _MOST:
            raise UndecidedError
    return found


def narrowed(nodes: Conjunction, kind: str) -> Conjunction:
    """Return the part of a conjunction whose values have one type, without keywords for values of others."""
    foreign = frozenset().union(*(keys for own, keys in _OWN.items() if own != _OWNER.get(kind, kind)))
    return (*(_without(node, foreign) for node in nodes), _typed(nodes[0], frozenset({kind})))


def with_member(nodes: Conjunction, name: str, value: JsonValue) -> Conjunction:
    """Return the part of a conjunction whose values have one value as a member."""
    place = f"{nodes[0].pointer}#{name}={dump(value).decode()}"
    return (*nodes, Node(nodes[0].path, place, {"properties": {name: {"enum": [value]}}}))


def _both(one: Alternative, other: Alternative) -> Alternative:
    return Alternative((*one.nodes, *other.nodes), (*one.refused, *other.refused))


def _alone(node: Node) -> Node:
    return _without(node, _TAKEN_APART)


def _without(node: Node, keys: frozenset[str]) -> Node:
    if keys.isdisjoint(node.mapping):
        return node
    rest = {key: value for key, value in node.mapping.items() if key not in keys}
    return Node(node.path, node.pointer, rest)


def _typed(beside: Node, types: frozenset[str]) -> Node:
    """Return a made schema that names types only; its place is one that no document has."""
    names: list[JsonValue] = [*sorted(types)]
    return Node(beside.path, f"{beside.pointer}#{' '.join(sorted(types))}", {"type": names})
