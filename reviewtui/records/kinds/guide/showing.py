"""A body as a reader wants to see it: with all its members, made from a schema, and held against it."""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Direction
from reviewtui.neutral import neutral_json
from reviewtui.schema.admitting import admits
from reviewtui.schema.sampling import NoSampleError, kind_of, sample
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.shape import Shape

_DEEPEST = 4
_MOST_MEMBERS = 12
_LONGEST = 20_000
_MOST_LINES = 30
_HIDDEN = {Direction.REQUEST: "readOnly", Direction.RESPONSE: "writeOnly"}


@dataclass(frozen=True, slots=True)
class Body:
    """An example in a media type; `checked` tells that the schema was proven to admit it.

    One that is not checked was not refused, or is cut to what differs from another version.
    """

    value: JsonValue
    checked: bool
    media: str = ""

    @property
    def text(self) -> str:
        """The example as JSON."""
        return neutral_json(json.dumps(self.value, indent=2, ensure_ascii=False))


def cut(one: Body, other: Body) -> Body:
    """Return an example without what it has in common with another one, if it is longer than can be taken in."""
    if one.text.count("\n") < _MOST_LINES:
        return one
    left = _left(one.value, other.value)
    return one if left is None else replace(one, value=left, checked=False)


def _left(one: JsonValue, other: JsonValue) -> JsonValue:
    """Return what only the first of two values has; None for nothing."""
    if isinstance(one, dict) and isinstance(other, dict):
        parts = {key: value if key not in other else _left(value, other[key]) for key, value in one.items()}
        return {key: value for key, value in parts.items() if value is not None} or None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        parts_of_list = [_left(value, other[place]) for place, value in enumerate(one)]
        return [value for value in parts_of_list if value is not None] or None
    return None if one == other else one


def body(schema: Node, side: Side, direction: Direction, *, least: bool = False) -> Body | None:
    """Return an example that a schema admits, or the `least` one: with no members that may be left out.

    There is none where it cannot be made without guessing, or grows too long.
    """
    nodes = (schema,)
    for value in _candidates(nodes, side, _Look(direction, 0 if least else _MOST_MEMBERS)):
        admitted = admits(nodes, side, value)
        made = Body(value, checked=admitted is True)
        if admitted is not False and len(made.text) <= _LONGEST:
            return made
    return None


class _Look(NamedTuple):
    """How an example shall look: who sends it, and how many members that may be left out it has in each object."""

    direction: Direction
    optional: int


def _candidates(nodes: Conjunction, side: Side, look: _Look) -> Iterator[JsonValue]:
    """Yield the examples that can be made, the fullest first."""
    with suppress(NoSampleError):
        yield _whole(nodes, side, look, 0)
    with suppress(NoSampleError):
        yield sample(nodes, side)


def _whole(nodes: Conjunction, side: Side, look: _Look, depth: int) -> JsonValue:
    shape = shape_of(nodes, side)
    for given in _given(shape.nodes) if look.optional or depth else ():
        if admits(nodes, side, given) is True:
            return given
    if depth >= _DEEPEST or shape.enum or shape.unions:
        return sample(nodes, side)
    kind = kind_of(shape)
    if kind == "array" and (items := shape.schemas("items")):
        return [_whole(items, side, look, depth + 1)]
    return _object(shape, side, look, depth) if kind == "object" else sample(nodes, side)


def _object(shape: Shape, side: Side, look: _Look, depth: int) -> JsonValue:
    hidden = _HIDDEN[look.direction]
    shown = [name for name in shape.properties if not any(hidden in one.mapping for one in shape.properties[name])]
    chosen = {*shape.required, *[name for name in shown if name not in shape.required][: look.optional]}
    made: dict[str, JsonValue] = {}
    for name in [*shown, *(one for one in shape.required if one not in shape.properties)]:
        if name not in chosen:
            continue
        try:
            made[name] = _whole(tuple(shape.properties[name]), side, look, depth + 1) if name in shown else "x"
        except NoSampleError:
            if name in shape.required:
                raise
    return made


def _given(nodes: Conjunction) -> Iterator[JsonValue]:
    """Yield what the description itself gives as an example."""
    for node in nodes:
        if "example" in node.mapping:
            yield node.mapping["example"]
        listed = node.mapping.get("examples")
        if isinstance(listed, list):
            yield from listed[:1]
