"""A value that shows the harm: valid on one side, refused on the other; proven before it is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Kind
from reviewtui.schema.admitting import admits
from reviewtui.schema.equality import identity
from reviewtui.schema.sampling import NoSampleError, array, of_type, sample

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction, Difference
    from reviewtui.schema.node import Side
    from reviewtui.schema.shape import Shape

_MOST_TEXT = 1_200


class Witnesses:
    """Makes witnesses for the differences between two schemas, seen in one direction.

    In a request the value is one that the base admits and the head does not; in a response the other way round.
    """

    def __init__(self, base: Side, head: Side, direction: Direction) -> None:
        """Decide which side is the wider one that the value comes from."""
        self.turned = direction is Direction.RESPONSE
        self.wide_side, self.narrow_side = (head, base) if self.turned else (base, head)

    def of(
        self, difference: Difference, old: Shape, new: Shape, nodes: tuple[Conjunction, Conjunction]
    ) -> tuple[JsonValue, ...]:
        """Return the first candidate that is proven, in a tuple because null is a value too; empty when none is."""
        wide, narrow = (new, old) if self.turned else (old, new)
        wide_nodes, narrow_nodes = (nodes[1], nodes[0]) if self.turned else nodes
        try:
            for value in self._candidates(difference, (wide, wide_nodes), (narrow, narrow_nodes)):
                if len(repr(value)) <= _MOST_TEXT and self._proven(value, wide_nodes, narrow_nodes):
                    return (value,)
        except NoSampleError:
            pass
        return ()

    def _proven(self, value: JsonValue, wide: Conjunction, narrow: Conjunction) -> bool:
        return admits(wide, self.wide_side, value) is True and admits(narrow, self.narrow_side, value) is False

    def _candidates(
        self, difference: Difference, of_wide: tuple[Shape, Conjunction], of_narrow: tuple[Shape, Conjunction]
    ) -> Iterator[JsonValue]:
        (wide, nodes), (narrow, narrow_nodes) = of_wide, of_narrow
        if difference.kind is Kind.PROPERTY:
            # What the narrower side takes, without the one member, is refused for that member's sake alone.
            yield from self._without(difference.name, narrow_nodes, self.narrow_side)
            yield from self._without(difference.name, nodes, self.wide_side)
            yield from self._with(difference.name, wide, nodes)
        elif difference.kind is Kind.ENUM or difference.fact == "const":
            yield from _listed(wide, difference)
            yield sample(nodes, self.wide_side)
        elif difference.fact == "nullable":
            yield None
        elif difference.fact == "type":
            for kind in sorted((wide.types or frozenset({"string", "boolean", "array"})) - (narrow.types or set())):
                yield of_type(kind, wide, self.wide_side)
            if wide.nullable and not narrow.nullable:
                yield None
            yield 0.5
        else:
            yield from self._limits(difference.fact, wide, narrow, nodes)

    @staticmethod
    def _without(name: str, nodes: Conjunction, side: Side) -> Iterator[JsonValue]:
        try:
            value = sample(nodes, side)
        except NoSampleError:
            return
        if isinstance(value, dict):
            yield {key: member for key, member in value.items() if key != name}

    def _with(self, name: str, wide: Shape, nodes: Conjunction) -> Iterator[JsonValue]:
        value = sample(nodes, self.wide_side)
        if isinstance(value, dict) and name in wide.properties:
            yield {**value, name: sample(tuple(wide.properties[name]), self.wide_side)}

    def _limits(self, fact: str, wide: Shape, narrow: Shape, nodes: Conjunction) -> Iterator[JsonValue]:
        limit = narrow.says(fact)
        if fact in {"maximum", "minimum"}:
            step = 1 if fact == "maximum" else -1
            bounds = [s.upper if fact == "maximum" else s.lower for s in (narrow, wide)]
            for bound in (b for b in bounds if b):
                yield from (bound.value, bound.value + step)
        elif fact in {"maxLength", "minLength"} and isinstance(limit, int) and limit < _MOST_TEXT:
            yield "a" * max(0, limit + (1 if fact == "maxLength" else -1))
        elif fact in {"maxItems", "minItems"} and isinstance(limit, int):
            yield array(wide, self.wide_side, max(0, limit + (1 if fact == "maxItems" else -1)))
        elif fact == "uniqueItems":
            yield array(wide, self.wide_side, 2)
        elif fact == "additionalProperties":
            value = sample(nodes, self.wide_side)
            if isinstance(value, dict):
                others: tuple[JsonValue, ...] = ("x", 1, True, {})
                yield from ({**value, "another": other} for other in others)
        else:
            yield sample(nodes, self.wide_side)


def _listed(wide: Shape, difference: Difference) -> Iterable[JsonValue]:
    """Return all values that either side lists, each once: proving that one is no witness takes long."""
    found: dict[Hashable, JsonValue] = {}
    for values in (difference.before, difference.after, wide.enum.value if wide.enum else None):
        for value in values if isinstance(values, list) else [] if values is None else [values]:
            found.setdefault(identity(value), value)
    return found.values()
