"""Questions about `oneOf` and `anyOf`: which variants came and went, once the others are matched best to best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Direction, Effect, How, Kind
from reviewtui.schema.conjuncts import Union, is_null
from reviewtui.schema.difference import Difference, Pair, Place
from reviewtui.schema.labels import label
from reviewtui.schema.matching import apart, match

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.shape import Shape


class Variants:
    """The unions of two shapes, with all that comparing them needs."""

    def __init__(self, base: Side, head: Side, direction: Direction) -> None:
        """Keep both sides: branches are looked into to be matched."""
        self.base = base
        self.head = head
        self.direction = direction

    def compare(self, old: Shape, new: Shape) -> Iterator[Difference | Pair]:
        """Compare the unions, each with the one that shares most branches with it."""
        pairs = self.paired(old.unions, new.unions)
        for before, after in pairs:
            yield from self._both(before, after)
        for after in (union for union in new.unions if all(union is not paired for _, paired in pairs)):
            yield self._appeared(old, after)
        for before in (union for union in old.unions if all(union is not paired for paired, _ in pairs)):
            yield self._vanished(new, before)

    def settled(self, old: Shape, new: Shape) -> bool:
        """Tell whether all branches have their partner by name or by text."""
        if len(old.unions) != len(new.unions):
            return False
        for one, other in self.paired(old.unions, new.unions):
            sure = match(one.branches, other.branches, self.base, self.head).sure
            if not sure == len(one.branches) == len(other.branches):
                return False
        return True

    def paired(self, old: tuple[Union, ...], new: tuple[Union, ...]) -> list[tuple[Union, Union]]:
        """Pair unions best to best; what is alike to none is paired in order."""
        if len(old) <= 1 and len(new) <= 1:
            return list(zip(old, new, strict=False))
        ranked = sorted((*self._distance(a, b), i, j) for i, a in enumerate(old) for j, b in enumerate(new))
        found: dict[int, int] = {}
        for *_, i, j in ranked:
            if i not in found and j not in found.values():
                found[i] = j
        return [(old[i], new[found[i]]) for i in sorted(found)]

    def _distance(self, one: Union, other: Union) -> tuple[int, bool, int]:
        matched = match(one.branches, other.branches, self.base, self.head)
        return -matched.sure, one.keyword != other.keyword, -len(matched.pairs)

    def _both(self, before: Union, after: Union) -> Iterator[Difference | Pair]:
        matched = match(before.branches, after.branches, self.base, self.head)
        for one, other in matched.pairs:
            yield Pair((one,), (other,))
        for branch in matched.removed:
            yield _gone(before, branch, Place(after.holder, after.keyword))
        for branch in matched.added:
            yield self._new(after, branch)
        if before.keyword != after.keyword:
            yield self._keyword(before, after)

    def _keyword(self, before: Union, after: Union) -> Difference:
        exclusive = all(
            apart(one, other, self.head) for i, one in enumerate(after.branches) for other in after.branches[i + 1 :]
        )
        effect = Effect.NARROWS if after.keyword == "oneOf" else Effect.WIDENS
        if exclusive:  # no value can match two branches, so that "one" and "any" admit the same
            effect = Effect.ANNOTATES
        fact = f"{before.keyword}-to-{after.keyword}"
        base, head = Place(before.holder, before.keyword), Place(after.holder, after.keyword)
        return Difference(Kind.VARIANT, How.CHANGED, fact, before.keyword, after.keyword, effect, base, head)

    def _new(self, union: Union, branch: Node) -> Difference:
        others = [b for b in union.branches if b is not branch]
        told = union.keyword == "anyOf" or union.holder.has("discriminator")
        certain = told or all(apart(branch, other, self.head) for other in others)
        effect = Effect.WIDENS if certain or self.direction is Direction.RESPONSE else Effect.UNKNOWN
        head = Place(branch)
        return Difference(Kind.VARIANT, How.ADDED, union.keyword, None, label(branch), effect, None, head)

    def rewrapped(self, old: Shape, new: Shape) -> list[Difference | Pair] | None:
        """Compare a schema that became one branch of a union, or the reverse; None where that is not what happened."""
        if len(old.unions) + len(new.unions) != 1:
            return None
        before, after = _spelled(old), _spelled(new)
        if before and after and old.nullable == new.nullable:
            return [*self._both(before, after)]
        if new.unions and _union_only(new, old) and _constrains(old):
            matched = match((old.node,), new.unions[0].branches, self.base, self.head)
            if matched.pairs:
                added = [self._new(new.unions[0], branch) for branch in matched.added]
                return [Pair((matched.pairs[0][0],), (matched.pairs[0][1],)), *added]
        if old.unions and _union_only(old, new) and _constrains(new):
            matched = match(old.unions[0].branches, (new.node,), self.base, self.head)
            if matched.pairs:
                lost = [_gone(old.unions[0], branch, Place(new.node)) for branch in matched.removed]
                return [Pair((matched.pairs[0][0],), (matched.pairs[0][1],)), *lost]
        return None

    @staticmethod
    def _appeared(old: Shape, after: Union) -> Difference:
        places = Place(old.node), Place(after.holder, after.keyword)
        shown = [label(b) for b in after.branches]
        return Difference(Kind.SCHEMA, How.CHANGED, "composition", None, [*shown], Effect.NARROWS, *places)

    @staticmethod
    def _vanished(new: Shape, before: Union) -> Difference:
        places = Place(before.holder, before.keyword), Place(new.node)
        shown = [label(b) for b in before.branches]
        return Difference(Kind.SCHEMA, How.CHANGED, "composition", [*shown], None, Effect.WIDENS, *places)


def _gone(union: Union, branch: Node, head: Place) -> Difference:
    base = Place(branch)
    return Difference(Kind.VARIANT, How.REMOVED, union.keyword, label(branch), None, Effect.NARROWS, base, head)


def _spelled(shape: Shape) -> Union | None:
    """Return the union that a schema is, also one of bare types, which is merged into a list of types."""
    if shape.unions or len(shape.node.mapping) > 1:
        return shape.unions[0] if _union_only(shape, shape) and len(shape.unions) == 1 else None
    for keyword in ("oneOf", "anyOf"):
        branches = tuple(b for b in shape.node.at(keyword).elements() if not is_null(b.value))
        if len(branches) > 1:
            return Union(keyword, shape.node, branches)
    return None


def _constrains(shape: Shape) -> bool:
    return bool(
        shape.types
        or shape.properties
        or shape.enum
        or shape.unions
        or shape.facets
        or shape.unresolved
        or shape.unreadable
    )


_SILENT = frozenset({"title", "description", "example", "examples", "externalDocs", "discriminator", "deprecated"})


def _union_only(shape: Shape, other: Shape) -> bool:
    """Whether the union is all that the schema says about its values, a type that both name apart."""
    own = [key for key in shape.facets if key not in _SILENT and not key.startswith("x-")]
    return not (shape.properties or shape.required or own) and shape.types in {None, other.types}
