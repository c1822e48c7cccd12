"""Simplifying a merged schema: what can be written in two ways is brought into one."""

from __future__ import annotations

from math import ceil, floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.conjuncts import Flat
    from reviewtui.schema.shape import Bound, Facet, Shape

_EVALUATES_MORE = frozenset({"additionalProperties", "patternProperties", "dependentSchemas", "if"})


def simplify(shape: Shape, flat: Flat) -> None:
    """Bring a shape that was just merged into its plainest form."""
    _whole_numbers(shape)
    if shape.types == frozenset({"boolean"}) and _lists_both(shape):
        shape.enum = None
    shape.sealed = _sealed(shape, flat)


def refuses_all(value: JsonValue) -> bool:
    """Tell whether a schema is another way to write `false`."""
    return value is False or (isinstance(value, dict) and len(value) == 1 and value.get("not") in ({}, True))


def _whole_numbers(shape: Shape) -> None:
    """Read numbers in steps of one as integers, and draw the limits of integers to the next one inside."""
    types = shape.types or frozenset()
    if "number" in types and shape.says("multipleOf") == 1:
        shape.types = types = types - {"number"} | {"integer"}
    if types == frozenset({"integer"}):
        shape.upper, shape.lower = _drawn(shape.upper, -1), _drawn(shape.lower, 1)


def _drawn(bound: Bound | None, step: int) -> Bound | None:
    if bound is None or (isinstance(bound.value, int) and not bound.exclusive):
        return bound
    inner = ceil(bound.value) if step > 0 else floor(bound.value)
    return bound._replace(value=inner + (step if bound.exclusive and inner == bound.value else 0), exclusive=False)


def _lists_both(shape: Shape) -> bool:
    values = shape.enum.value if shape.enum else None
    return isinstance(values, list) and any(v is True for v in values) and any(v is False for v in values)


def _sealed(shape: Shape, flat: Flat) -> bool:
    """Tell whether no member may come that is not named, where nothing but names counts; two keywords can say so."""
    names = shape.properties.keys()
    if any(f.value is False and f.node.at("properties").mapping.keys() == names for f in _said(shape, "additional")):
        return True
    sealing = (f for f in _said(shape, "unevaluated") if f.value is False)
    outer = any(f.node.address == flat.conjuncts[0].node.address for f in sealing)
    return outer and not flat.unions and _EVALUATES_MORE.isdisjoint(shape.many)


def _said(shape: Shape, which: str) -> list[Facet]:
    return shape.many.get(f"{which}Properties", []) if "patternProperties" not in shape.many else []
