"""Taking back what a comparison of branches says where the unions are proven to hold the same values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.conjuncts import reference_of
from reviewtui.schema.difference import Difference, Pair, Place
from reviewtui.schema.inclusion import included
from reviewtui.schema.labels import label
from reviewtui.schema.unions import Variants

if TYPE_CHECKING:
    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Side
    from reviewtui.schema.opaque import Probe
    from reviewtui.schema.shape import Shape

_ANY = frozenset({Effect.NARROWS, Effect.WIDENS, Effect.REPLACES, Effect.UNKNOWN})
_HARMFUL = {Direction.REQUEST: _ANY - {Effect.WIDENS}, Direction.RESPONSE: _ANY - {Effect.NARROWS}}


class Recutting:
    """Two schemas of which one at least is a union, seen in one direction."""

    def __init__(self, base: Side, head: Side, direction: Direction, probe: Probe) -> None:
        """Keep what a proof needs."""
        self.base = base
        self.head = head
        self.direction = direction
        self.probe = probe
        self.harmful = _HARMFUL.get(direction, _ANY)

    def kept(
        self, found: list[Difference | Pair], old: Shape, new: Shape, nodes: tuple[Conjunction, Conjunction]
    ) -> list[Difference | Pair]:
        """Return what remains to be said where the values are proven to be the same, or to differ harmlessly."""
        settled = Variants(self.base, self.head, self.direction).settled(old, new)
        if _only_named(found) or not any(self._harms(one, settled=settled) for one in found):
            return found
        forth = self.direction is not Direction.RESPONSE and self._grows(*nodes)
        back = self._shrinks(*nodes) if forth or self.direction is Direction.RESPONSE else False
        if self.direction is Direction.RESPONSE:
            forth = back and self._grows(*nodes)
        if not (forth and back) and not (self.direction in _HARMFUL and (forth or back)):
            return found
        quiet = [one for one in found if self._quiet(one)]
        return quiet if forth and back else [*quiet, _cut(old, new, Effect.WIDENS if forth else Effect.NARROWS)]

    def _grows(self, before: Conjunction, after: Conjunction) -> bool:
        return included(before, self.base, after, self.head, adding=self.direction is Direction.REQUEST)

    def _shrinks(self, before: Conjunction, after: Conjunction) -> bool:
        return included(after, self.head, before, self.base)

    def _harms(self, found: Difference | Pair, *, settled: bool) -> bool:
        if isinstance(found, Pair):
            return not settled and not self.harmful.isdisjoint(self.probe(found.base, found.head))
        return found.effect in self.harmful and not _is_said(found)

    def _quiet(self, found: Difference | Pair) -> bool:
        if isinstance(found, Pair):
            return _ANY.isdisjoint(self.probe(found.base, found.head))
        return found.effect is Effect.ANNOTATES or _is_said(found)


def _only_named(found: list[Difference | Pair]) -> bool:
    """Tell whether the branches that came, or that went, are all components: people know them by their names."""
    variants = [one for one in found if isinstance(one, Difference) and one.kind is Kind.VARIANT]
    places = [one.base if one.how is How.REMOVED else one.head for one in variants if one.how is not How.CHANGED]
    one_way = len({one.how for one in variants}) == 1
    return one_way and bool(places) and all(place is not None and reference_of(place.node) for place in places)


def _is_said(found: Difference) -> bool:
    """Tell whether a difference is about what is said of the values, and not about which there are."""
    return found.fact.startswith("discriminator")


def _cut(old: Shape, new: Shape, effect: Effect) -> Difference:
    before, after = _labels(old), _labels(new)
    return Difference(Kind.SCHEMA, How.CHANGED, "composition", before, after, effect, Place(old.node), Place(new.node))


def _labels(shape: Shape) -> JsonValue:
    return [label(branch) for union in shape.unions for branch in union.branches] or None
