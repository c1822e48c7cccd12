"""Making a value that a schema admits, for witnesses and examples; none where that takes more than looking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side
    from reviewtui.schema.shape import Shape

_DEEPEST = 6
_LONGEST = 2_000
FORMATS = {
    "date": "2026-01-31",
    "date-time": "2026-01-31T12:00:00Z",
    "time": "12:00:00Z",
    "duration": "P1D",
    "email": "ana@example.com",
    "uuid": "3f2b6a1e-5d0c-4a8e-9b7f-0123456789ab",
    "uri": "https://example.com/",
    "url": "https://example.com/",
    "hostname": "example.com",
    "ipv4": "192.0.2.1",
    "ipv6": "2001:db8::1",
    "byte": "YQ==",
}


class NoSampleError(Exception):
    """No value can be made without deciding what only a solver could."""


def sample(nodes: Conjunction, side: Side, depth: int = 0) -> JsonValue:
    """Return a small value that the schemas admit together; raises NoSampleError."""
    if depth > _DEEPEST:
        raise NoSampleError
    shape = shape_of(nodes, side)
    if shape.enum and isinstance(shape.enum.value, list):
        if not shape.enum.value:
            raise NoSampleError
        return shape.enum.value[0]
    if shape.unions:
        return _of_union(shape, side, depth)
    return of_type(kind_of(shape), shape, side, depth)


def _of_union(shape: Shape, side: Side, depth: int) -> JsonValue:
    branch = sample((shape.unions[0].branches[0],), side, depth + 1)
    if not (shape.properties or shape.required):
        return branch
    own = _object(shape, side, depth)
    if not isinstance(branch, dict) or not isinstance(own, dict):
        raise NoSampleError
    return {**branch, **own}


def kind_of(shape: Shape) -> str:
    """Return one type that the shape admits: the one it names, else the one that its keywords speak of."""
    if shape.never:
        raise NoSampleError
    if shape.types is not None:
        if not shape.types:
            return "null"
        return next(iter(sorted(shape.types)))
    if shape.properties or shape.required:
        return "object"
    return "array" if "items" in shape.facets else "number" if shape.upper or shape.lower else "string"


def of_type(kind: str, shape: Shape, side: Side, depth: int = 0) -> JsonValue:
    """Return a value of one type within the other limits of the shape; raises NoSampleError."""
    if kind == "object":
        return _object(shape, side, depth)
    if kind == "array":
        return array(shape, side, _size(shape, "minItems", 0), depth)
    if kind == "string":
        return _string(shape)
    if kind in {"integer", "number"}:
        return _number(shape)
    return {"boolean": True, "null": None}.get(kind)


def _object(shape: Shape, side: Side, depth: int) -> JsonValue:
    if _size(shape, "minProperties", 0) > len(shape.required):
        raise NoSampleError
    made: dict[str, JsonValue] = {}
    for name in shape.required:
        made[name] = sample(tuple(shape.properties[name]), side, depth + 1) if name in shape.properties else "x"
        _bound(made[name], len(shape.required))
    return made


def array(shape: Shape, side: Side, length: int, depth: int = 0) -> JsonValue:
    """Return a list with so many elements; raises NoSampleError."""
    items = shape.schemas("items")
    if shape.says("uniqueItems") is True and length > 1:
        raise NoSampleError
    element = sample(items, side, depth + 1) if items and length else "x"
    _bound(element, length)
    return [element for _ in range(length)]


def _bound(element: JsonValue, times: int) -> None:
    """Refuse what would grow beyond what is ever shown: lists of lists and trees of objects multiply."""
    if times > _LONGEST or len(repr(element)) * times > _LONGEST:
        raise NoSampleError


def _size(shape: Shape, key: str, absent: int) -> int:
    value = shape.says(key)
    return value if isinstance(value, int) else absent


def _string(shape: Shape) -> str:
    named = shape.says("format")
    if "pattern" in shape.facets:
        raise NoSampleError
    if isinstance(named, str) and named in FORMATS:
        return FORMATS[named]
    least, most = _size(shape, "minLength", 0), _size(shape, "maxLength", _LONGEST)
    if least > _LONGEST:
        raise NoSampleError
    return "a" * max(least, min(1, most))


def _number(shape: Shape) -> float:
    step = shape.says("multipleOf")
    for candidate in (0, 1, *(_beside(bound.value) for bound in (shape.lower, shape.upper) if bound), step or 1):
        if isinstance(candidate, int | float) and _inside(candidate, shape):
            return candidate
    raise NoSampleError


def _beside(limit: float) -> float:
    return limit if limit == int(limit) else int(limit)


def _inside(value: float, shape: Shape) -> bool:
    low, high, step = shape.lower, shape.upper, shape.says("multipleOf")
    above = low is None or value > low.value or (value == low.value and not low.exclusive)
    below = high is None or value < high.value or (value == high.value and not high.exclusive)
    return above and below and (not isinstance(step, int) or isinstance(step, bool) or value % step == 0)
