"""Proving that one schema holds every value of another; what is not proven here may be true all the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.admitting import admits
from reviewtui.schema.alternatives import UndecidedError, alternatives, narrowed, with_member
from reviewtui.schema.equality import dump, equal
from reviewtui.schema.matching import shapes_apart
from reviewtui.schema.shape import shape_of
from reviewtui.schema.values import holds_format, holds_types

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.alternatives import Alternative
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side
    from reviewtui.schema.shape import Bound, Shape

_MOST_STEPS = 600
_MOST_PIECES = 16
_LEAST = frozenset({"minLength", "minItems", "minProperties"})
_MOST = frozenset({"maxLength", "maxItems", "maxProperties"})
_WORDS = frozenset({"title", "description", "example", "examples", "externalDocs", "$comment", "$schema", "$id",
                    "$anchor", "$defs", "definitions", "$dynamicAnchor"})  # fmt: skip
_SAID = frozenset({"default", "deprecated", "readOnly", "writeOnly", "xml", "x-sunset", "x-stability-level",
                   "x-extensible-enum"})  # fmt: skip
_COMPARED = frozenset({"enum", "const", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "pattern",
                       "format", "uniqueItems", "items", "additionalProperties"})  # fmt: skip


class Inclusion:
    """Proves that every value of a schema of one side is a value of one of the other; what was found is remembered.

    Both must name the same members too: a member that is no longer named is gone for people, whatever sets say. With
    `adding` the wide one may name more that need not be there: nobody sends what was never described.
    """

    def __init__(self, narrow_side: Side, wide_side: Side, *, adding: bool = False) -> None:
        """Keep both sides."""
        self.adding = adding
        self.narrow_side = narrow_side
        self.wide_side = wide_side
        self.proven: dict[object, None] = {}  # or taken as proven while that is looked into, as loops need it
        self.refuted: set[object] = set()
        self.steps = 0

    def holds(self, narrow: Conjunction, wide: Conjunction) -> bool:
        """Tell whether it is proven; what takes too long is not."""
        self.steps = 0
        known = len(self.proven)
        try:
            return self._holds(narrow, wide)
        except UndecidedError:
            self._forget(known)
            self.refuted.add(_pair(narrow, wide))
            return False

    def _holds(self, narrow: Conjunction, wide: Conjunction) -> bool:
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise UndecidedError
        pair = _pair(narrow, wide)
        if pair in self.proven or pair in self.refuted:
            return pair in self.proven
        known = len(self.proven)
        self.proven[pair] = None
        if not self._compared(narrow, wide):
            self._forget(known)  # with all that was proven from it
            self.refuted.add(pair)
            return False
        return True

    def _forget(self, known: int) -> None:
        while len(self.proven) > known:
            self.proven.popitem()

    def _compared(self, narrow: Conjunction, wide: Conjunction) -> bool:
        if shape_of(narrow, self.narrow_side).nullable and not shape_of(wide, self.wide_side).nullable:
            return False
        holders = alternatives(wide, self.wide_side)
        parts = [part for one in alternatives(narrow, self.narrow_side) for part in self._by_type(one)]
        return all(self._covered(part, holders) or self._covered_in_pieces(part, holders) for part in parts)

    def _covered(self, part: Conjunction, holders: list[Alternative]) -> bool:
        return any(self._inside(part, holder) for holder in holders)

    def _covered_in_pieces(self, part: Conjunction, holders: list[Alternative]) -> bool:
        """Tell whether each value of one listed member leads into an alternative of its own."""
        shape = shape_of(part, self.narrow_side)
        for name in shape.required.keys() & shape.properties.keys():
            listed = shape_of(tuple(shape.properties[name]), self.narrow_side).enum
            values = listed.value if listed and isinstance(listed.value, list) else []
            if 1 < len(values) <= _MOST_PIECES and not any(isinstance(value, dict | list) for value in values):
                return all(self._covered(with_member(part, name, value), holders) for value in values)
        return False

    def _by_type(self, alternative: Alternative) -> list[Conjunction]:
        types = shape_of(alternative.nodes, self.narrow_side).types
        if not types:
            return [alternative.nodes]
        return [narrowed(alternative.nodes, kind) for kind in sorted(types)]

    def _inside(self, nodes: Conjunction, holder: Alternative) -> bool:
        self.steps += 1
        narrow, wide = shape_of(nodes, self.narrow_side), shape_of(holder.nodes, self.wide_side)
        if narrow.types and holds_types(wide, narrow):
            wide = shape_of(narrowed(holder.nodes, *narrow.types), self.wide_side)
        for refused in holder.refused:
            if not shapes_apart(narrow, shape_of(refused, self.wide_side), self.narrow_side, self.wide_side):
                return False
        if narrow.never:
            return True
        if not self._says_the_same(narrow, wide) or not holds_types(wide, narrow):
            return False
        if narrow.unreadable or wide.unreadable:
            raise UndecidedError
        listed = narrow.enum.value if narrow.enum else None
        if isinstance(listed, list) and not any(isinstance(value, dict | list) for value in listed):
            values = [value for value in listed if value is not None]
            return all(admits(holder.nodes, self.wide_side, value) is True for value in values)
        return wide.enum is None and self._limits(narrow, wide) and self._parts(narrow, wide)

    @staticmethod
    def _says_the_same(narrow: Shape, wide: Shape) -> bool:
        """Tell whether all that is no question of sets, or is left to other proofs, is said alike."""
        names = {*narrow.many, *wide.many} - _WORDS - _COMPARED - _LEAST - _MOST
        for name in (n for n in names if not n.startswith("x-") or n in _SAID):
            before, after = ([f.value for f in shape.many.get(name, ())] for shape in (narrow, wide))
            if not equal([*before], [*after]) or b'"$ref"' in dump([*before]):
                return False
        return True

    @staticmethod
    def _limits(narrow: Shape, wide: Shape) -> bool:
        patterns = [{str(f.value) for f in shape.many.get("pattern", ())} for shape in (wide, narrow)]
        return (
            _below(narrow.upper, wide.upper, 1)
            and _below(narrow.lower, wide.lower, -1)
            and all(_reaches(narrow.says(key), wide.says(key), 1) for key in _MOST)
            and all(_reaches(narrow.says(key), wide.says(key), -1) for key in _LEAST)
            and patterns[0] <= patterns[1]
            and holds_format(wide.says("format"), narrow.says("format"))
            and (wide.says("uniqueItems") is not True or narrow.says("uniqueItems") is True)
        )

    def _parts(self, narrow: Shape, wide: Shape) -> bool:
        ours, theirs = narrow.properties.keys(), wide.properties.keys()
        named = ours <= theirs if self.adding and not _demanding(narrow, "additionalProperties") else ours == theirs
        if not named or not wide.required.keys() <= narrow.required.keys():
            return False
        below = [(tuple(nodes), tuple(wide.properties[name])) for name, nodes in narrow.properties.items()]
        return (
            self._rest("items", narrow, wide)
            and self._rest("additionalProperties", narrow, wide)
            and all(self._holds(*pair) for pair in below)
        )

    def _rest(self, key: str, narrow: Shape, wide: Shape) -> bool:
        """Compare what is said of elements or members that have no schema of their own."""
        before, after = (_demanding(shape, key) for shape in (narrow, wide))
        if not after:
            return True
        if any(node.value is False for node in after):
            return any(node.value is False for node in before)
        return any(node.value is False for node in before) or (bool(before) and self._holds(before, after))


def _pair(narrow: Conjunction, wide: Conjunction) -> object:
    return tuple(node.address for node in narrow), tuple(node.address for node in wide)


def _demanding(shape: Shape, key: str) -> Conjunction:
    found = [f for f in shape.many.get(key, ()) if f.value is not True and f.value != {}]
    apart = key == "additionalProperties" and any(
        f.node.at("properties").mapping.keys() != shape.properties.keys() for f in found
    )
    if apart or any(isinstance(f.value, list) for f in found):
        raise UndecidedError  # it speaks of members that another part names, or of elements by their position
    return tuple(f.node.at(key) for f in found)


def _below(narrow: Bound | None, wide: Bound | None, sign: int) -> bool:
    if wide is None or narrow is None:
        return wide is None
    inside = (wide.value - narrow.value) * sign
    return inside > 0 or (inside == 0 and (narrow.exclusive or not wide.exclusive))


def _reaches(narrow: JsonValue, wide: JsonValue, sign: int) -> bool:
    if not isinstance(wide, int | float) or (sign < 0 and wide == 0):
        return wide is None or wide == 0
    return isinstance(narrow, int | float) and (wide - narrow) * sign >= 0
