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


def included(
    narrow: Conjunction, narrow_side: Side, wide: Conjunction, wide_side: Side, *, adding: bool = False
) -> bool:
    """Tell whether it is proven that every value of one schema is a value of the other.

    Both must name the same members too: a member that is no longer named is gone for people, whatever sets say. With
    `adding` the wide one may name more that need not be there: nobody sends what was never described.
    """
    proof = _Proof(narrow_side, wide_side, adding=adding)
    try:
        return proof.holds(narrow, wide)
    except UndecidedError:
        return False


class _Proof:
    """One proof; a pair that is met again below itself is taken as proven, as sets defined by themselves are."""

    def __init__(self, narrow_side: Side, wide_side: Side, *, adding: bool) -> None:
        self.adding = adding
        self.narrow_side = narrow_side
        self.wide_side = wide_side
        self.assumed: set[object] = set()
        self.steps = 0

    def holds(self, narrow: Conjunction, wide: Conjunction) -> bool:
        """Tell whether the values of one place are inside those of the other."""
        self.steps += 1
        if self.steps > _MOST_STEPS:
            raise UndecidedError
        pair = tuple(n.address for n in narrow), tuple(n.address for n in wide)
        if pair in self.assumed:
            return True
        if shape_of(narrow, self.narrow_side).nullable and not shape_of(wide, self.wide_side).nullable:
            return False
        self.assumed.add(pair)
        try:
            holders = alternatives(wide, self.wide_side)
            parts = [part for one in alternatives(narrow, self.narrow_side) for part in self._by_type(one)]
            return all(self._covered(part, holders) or self._covered_in_pieces(part, holders) for part in parts)
        finally:
            self.assumed.discard(pair)

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
            and all(self.holds(*pair) for pair in below)
        )

    def _rest(self, key: str, narrow: Shape, wide: Shape) -> bool:
        """Compare what is said of elements or members that have no schema of their own."""
        before, after = (_demanding(shape, key) for shape in (narrow, wide))
        if not after:
            return True
        if any(node.value is False for node in after):
            return any(node.value is False for node in before)
        return any(node.value is False for node in before) or (bool(before) and self.holds(before, after))


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
