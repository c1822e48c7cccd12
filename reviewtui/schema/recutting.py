"""Taking back what a comparison of branches says where the unions are proven to hold the same values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.conjuncts import reference_of
from reviewtui.schema.difference import Difference, Pair, Place
from reviewtui.schema.inclusion import Inclusion
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


class Proofs:
    """What has been proven between two sides, each way; `merges` lets the head name more members."""

    def __init__(self, base: Side, head: Side) -> None:
        """Start with nothing proven."""
        self.grows = Inclusion(base, head)
        self.merges = Inclusion(base, head, adding=True)
        self.shrinks = Inclusion(head, base)


class Recutting:
    """Two schemas of which one at least is a union, seen in one direction."""

    def __init__(self, proofs: Proofs, direction: Direction, probe: Probe) -> None:
        """Keep what a proof needs."""
        self.proofs = proofs
        self.base, self.head = proofs.shrinks.wide_side, proofs.shrinks.narrow_side
        self.direction = direction
        self.probe = probe
        self.harmful = _HARMFUL.get(direction, _ANY)

    def kept(
        self, found: list[Difference | Pair], old: Shape, new: Shape, nodes: tuple[Conjunction, Conjunction]
    ) -> list[Difference | Pair]:
        """Return what remains to be said where the values are proven to be the same, or to differ harmlessly."""
        settled = Variants(self.base, self.head, self.direction).settled(old, new)
        if _only_named(found) or (settled and not any(self._harms(one) for one in found)):
            return found
        forth = self.direction is not Direction.RESPONSE and self._grows(*nodes)
        back = self._shrinks(*nodes) if forth or self.direction is Direction.RESPONSE else False
        if self.direction is Direction.RESPONSE:
            forth = back and self._grows(*nodes)
        if not (forth and back) and not (self.direction in _HARMFUL and (forth or back)):
            return found
        if not any(self._harms(one) or self._harms_below(one) for one in found):
            return found
        quiet = [one for one in found if self._quiet(one)]
        return quiet if forth and back else [*quiet, _cut(old, new, Effect.WIDENS if forth else Effect.NARROWS)]

    def _grows(self, before: Conjunction, after: Conjunction) -> bool:
        proof = self.proofs.merges if self.direction is Direction.REQUEST else self.proofs.grows
        return proof.holds(before, after)

    def _shrinks(self, before: Conjunction, after: Conjunction) -> bool:
        return self.proofs.shrinks.holds(after, before)

    def _harms(self, found: Difference | Pair) -> bool:
        return isinstance(found, Difference) and found.effect in self.harmful and not _is_said(found)

    def _harms_below(self, found: Difference | Pair) -> bool:
        return isinstance(found, Pair) and not self.harmful.isdisjoint(self.probe(found.base, found.head))

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
