"""Comparing two schemas one level deep: a list of questions, each answered by differences and pairs below."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema import arrays, keyed, limits, objects, opaque, values
from reviewtui.schema.applying import applying
from reviewtui.schema.conjuncts import TOO_MANY
from reviewtui.schema.difference import PLAIN, Difference, Pair, Place
from reviewtui.schema.discriminators import discriminators, no_heirs
from reviewtui.schema.equality import equal
from reviewtui.schema.objects import Members
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.difference import Conjunction, Manner
    from reviewtui.schema.discriminators import Heirs
    from reviewtui.schema.node import Side
    from reviewtui.schema.opaque import Probe
    from reviewtui.schema.recutting import Proofs
    from reviewtui.schema.shape import Shape

# What knows unions and what makes witnesses is imported where it is used: many changes need neither, and the two are a
# third of what comparing two small descriptions loads.

_HOLDING = frozenset({
    "additionalProperties", "unevaluatedProperties", "patternProperties", "propertyNames", "dependentSchemas",
    "dependentRequired", "items", "prefixItems", "unevaluatedItems", "contains", "contentSchema",
})  # fmt: skip
"""What schemas hold schemas with, members that have names apart."""

_WITNESSED = {
    Direction.REQUEST: frozenset({Effect.REPLACES, Effect.NARROWS}),
    Direction.RESPONSE: frozenset({Effect.REPLACES, Effect.WIDENS}),
}
"""The effects of which a value can be shown that was valid and is not, or could not come and can."""


class SchemaComparer:
    """Compares schemas of two sides; what is below is left to the caller as pairs, so that it is done once."""

    def __init__(self, base: Side, head: Side, heirs: Heirs = no_heirs) -> None:
        """Keep both sides, which resolve references, and who knows the variants that a discriminator does not list."""
        self.base = base
        self.head = head
        self._proofs: Proofs | None = None
        self.heirs = heirs

    def compare(
        self, before: Conjunction, after: Conjunction, direction: Direction, probe: Probe, manner: Manner = PLAIN
    ) -> Iterator[Difference | Pair]:
        """Yield what differs between two conjunctions, and the pairs of schemas below them."""
        old, new = shape_of(before, self.base), shape_of(after, self.head)
        differing = self._questions(old, new, direction, probe, manner)
        if old.unresolved != new.unresolved:  # what is not known is neither gone nor new
            yield from _unresolved(old, new)
            yield from (found for found in differing if isinstance(found, Pair))
            return
        if old.unions or new.unions:
            from reviewtui.schema.recutting import Proofs, Recutting  # noqa: PLC0415 - see above

            self._proofs = self._proofs or Proofs(self.base, self.head)
            recutting = Recutting(self._proofs, direction, probe)
            differing = iter(recutting.kept(list(differing), old, new, (before, after)))
        witnessed = _WITNESSED.get(direction, frozenset())
        for found in differing:
            if isinstance(found, Difference) and found.effect in witnessed:
                from reviewtui.schema.witnesses import Witnesses  # noqa: PLC0415 - see above

                witnesses = Witnesses(self.base, self.head, direction)
                yield found._replace(witness=witnesses.of(found, old, new, (before, after)))
            else:
                yield found

    def _questions(
        self, old: Shape, new: Shape, direction: Direction, probe: Probe, manner: Manner
    ) -> Iterator[Difference | Pair]:
        variants = None
        if old.unions or new.unions:
            from reviewtui.schema.unions import Variants  # noqa: PLC0415 - see above

            variants = Variants(self.base, self.head, direction)
            rewrapped = variants.rewrapped(old, new)
            if rewrapped is not None:
                yield from rewrapped
                return
        yield from values.types(old, new, direction, manner)
        if old.never or new.never or values.disjoint(old, new, manner):
            return
        inside = chain(self._values(old, new, manner), self._structure(old, new, direction, probe))
        yield from inside if manner.text else applying(inside, old, new)
        if not manner.given:
            yield from opaque.defaults(old, new)
        if variants:
            yield from variants.compare(old, new)
        yield from opaque.negations(old, new, probe)
        yield from opaque.conditionals(old, new, probe)
        yield from discriminators(old, new, self.base, self.head, self.heirs)
        yield from opaque.markup(old, new)
        yield from opaque.lifecycle(old, new)
        yield from opaque.words(old, new)
        yield from opaque.unknown(old, new)

    @staticmethod
    def _values(old: Shape, new: Shape, manner: Manner) -> Iterator[Difference]:
        yield from _unresolved(old, new)
        yield from _unreadable(old, new)
        yield from values.enumerations(old, new, manner)
        yield from values.extensible(old, new)
        yield from limits.limits(old, new)
        if not opaque.same_bytes(old, new):
            yield from values.formats(old, new)
            yield from opaque.contents(old, new)

    def _structure(self, old: Shape, new: Shape, direction: Direction, probe: Probe) -> Iterator[Difference | Pair]:
        yield from objects.members(Members(old, self.base, direction), Members(new, self.head, direction), probe)
        if _HOLDING.isdisjoint(old.many) and _HOLDING.isdisjoint(new.many):
            return  # as most objects and nearly all other values
        yield from objects.others(old, new)
        for key in ("patternProperties", "dependentSchemas"):
            yield from keyed.keyed(key, old, new)
        yield from keyed.dependent_required(old, new)
        yield from arrays.items(old, new)
        yield from objects.openness("unevaluatedItems", old, new)
        for key in ("propertyNames", "contains", "contentSchema"):
            yield from objects.presence(key, old, new)


def _unreadable(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare keywords whose value is of a kind that they cannot have: what was meant with it, nobody knows."""
    for key in {**old.unreadable, **new.unreadable}:
        base, head = (Place(s.unreadable[key].node if key in s.unreadable else s.node, key) for s in (old, new))
        before, after = base.node.mapping.get(key), head.node.mapping.get(key)
        if not equal(before, after):
            yield Difference(Kind.SCHEMA, How.CHANGED, "keyword", before, after, Effect.UNKNOWN, base, head)


def _unresolved(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare references that lead nowhere: when one changed, nobody knows what changed with it.

    Of schemas that were not read to their end nobody knows whether they are the same.
    """
    if old.unresolved != new.unresolved or TOO_MANY in old.unresolved:
        yield Difference(
            Kind.SCHEMA,
            How.CHANGED,
            "$ref",
            [*old.unresolved] or None,
            [*new.unresolved] or None,
            Effect.UNKNOWN,
            Place(old.node, "$ref"),
            Place(new.node, "$ref"),
        )
