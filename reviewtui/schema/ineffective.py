"""Leaving out of a merged schema what restricts nothing, and saying once what several keywords say together."""

from __future__ import annotations

from math import lcm
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node
    from reviewtui.schema.shape import Facet, Shape

_SILENT = frozenset({"title", "description", "example", "examples", "externalDocs", "$comment", "deprecated"})
_OF_TEXT = frozenset({
    "date", "date-time", "time", "duration", "email", "idn-email", "hostname", "idn-hostname", "ipv4", "ipv6", "uri",
    "url", "uri-reference", "uri-template", "iri", "iri-reference", "uuid", "json-pointer", "relative-json-pointer",
    "regex", "byte", "binary", "password",
})  # fmt: skip
_MATCHES_ALL = ("", ".*", "^")  # an expression need only match somewhere
_NESTING = frozenset({
    "not", "if", "then", "else", "propertyNames", "contentSchema", "items", "unevaluatedItems", "additionalProperties",
    "unevaluatedProperties", "contains", "maxContains", "minContains",
})  # fmt: skip
_ADDING_UP = frozenset({"uniqueItems", "multipleOf", "dependentRequired", "dependentSchemas"})


def asks_nothing(value: JsonValue) -> bool:
    """Tell whether a schema admits every value: it is `true`, or says words only."""
    return value is True or (isinstance(value, dict) and value.keys() <= _SILENT)


def format_of(shape: Shape) -> JsonValue:
    """Return the format of a shape's values, None also where it speaks of a type that none of them has."""
    name, types = shape.says("format"), shape.types
    if types is None or "string" in types or (types & {"number", "integer"} and name not in _OF_TEXT):
        return name
    return None


def leave_out(shape: Shape) -> None:
    """Take from a shape that was just merged what has no effect there."""
    said = shape.facets.keys()
    if shape.enum and not shape.types:
        _values_alone(shape)
    if not _NESTING.isdisjoint(said):
        _negations(shape)
        _conditions(shape)
        _subschemas(shape)
    if "pattern" in said:
        _keep(shape, "pattern", [one for one in shape.many["pattern"] if one.value not in _MATCHES_ALL])
    if not _ADDING_UP.isdisjoint(said):
        _said_together(shape)


def _drop(shape: Shape, *keys: str) -> None:
    for key in keys:
        shape.many.pop(key, None)
        shape.facets.pop(key, None)


def _values_alone(shape: Shape) -> None:
    """Read a list of all values that a type has as the type."""
    values = shape.enum.value if shape.enum else None
    if not isinstance(values, list) or not values:
        return
    if all(value is None for value in values):
        shape.types, shape.enum = frozenset(), None
    elif shape.types is None and {type(value) for value in values} <= {bool, type(None)} and {True, False} <= {*values}:
        shape.types, shape.enum = frozenset({"boolean"}), None


def _negations(shape: Shape) -> None:
    facets = shape.many.get("not", [])
    if any(asks_nothing(facet.value) for facet in facets):
        shape.never = True
    _keep(shape, "not", [facet for facet in facets if facet.value is not False])


def _conditions(shape: Shape) -> None:
    """Leave out branches that ask for nothing, and conditions without any other; only a schema's own belong to it."""
    conditions = shape.many.get("if", [])
    for key in ("then", "else"):
        own = [facet for facet in shape.many.get(key, []) if any(facet.node is one.node for one in conditions)]
        _keep(shape, key, [facet for facet in own if not asks_nothing(facet.value)])
    branches = [*shape.many.get("then", []), *shape.many.get("else", [])]
    _keep(shape, "if", [one for one in conditions if any(one.node is branch.node for branch in branches)])


def _subschemas(shape: Shape) -> None:
    for key in ("propertyNames", "contentSchema", "items", "unevaluatedItems"):
        _keep(shape, key, [facet for facet in shape.many.get(key, []) if not asks_nothing(facet.value)])
    # A keyword that admits all members has judged them, so that `unevaluatedProperties` has nothing left to judge.
    for key in ("additionalProperties", "unevaluatedProperties"):
        facets = shape.many.get(key, [])
        _keep(shape, key, [f._replace(value=True) if asks_nothing(f.value) else f for f in facets])
    if "contains" not in shape.many:
        _drop(shape, "maxContains", "minContains")


def _keep(shape: Shape, key: str, facets: list[Facet]) -> None:
    if facets:
        shape.many[key], shape.facets[key] = facets, facets[0]
    else:
        _drop(shape, key)


def _said_together(shape: Shape) -> None:
    """Merge what several conjuncts say where the first does not speak for all."""
    flags = shape.many.get("uniqueItems", [])
    _keep(shape, "uniqueItems", [facet for facet in flags if facet.value is True])
    steps = shape.many.get("multipleOf", [])
    if len(steps) > 1:
        shape.facets["multipleOf"] = steps[0]._replace(value=_common_step([facet.value for facet in steps]))
    demands: dict[str, JsonValue] = {}
    facets = shape.many.get("dependentRequired", []) + shape.many.get("dependentSchemas", [])
    for facet in facets:
        for name, node in facet.node.at(facet.key).members():
            needs = node.value if facet.key == "dependentRequired" else demanded(node)
            if isinstance(needs, list) and needs:
                known = demands.get(name)
                demands[name] = [*(known if isinstance(known, list) else []), *needs]
    if demands:
        shape.facets["dependentRequired"] = facets[0]._replace(value=demands)
    else:
        _drop(shape, "dependentRequired")


def demanded(node: Node) -> list[JsonValue] | None:
    """Return the members that a schema asks for when it asks for nothing else; an empty list where for nothing."""
    if asks_nothing(node.value):
        return []
    needs = node.mapping.get("required")
    return needs if isinstance(needs, list) and node.mapping.keys() - _SILENT == {"required"} else None


def _common_step(steps: list[JsonValue]) -> JsonValue:
    """Return the least common multiple of several steps."""
    from fractions import Fraction  # noqa: PLC0415 - start-up time, and hardly any schema has two steps

    parts = [Fraction(str(step)) for step in steps]
    common = lcm(*(part.denominator for part in parts))
    found = Fraction(lcm(*(int(part * common) for part in parts)), common)
    return found.numerator if found.denominator == 1 else float(found)
