"""Matching the branches of two unions best to best, and proving that two branches share no value."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.conjuncts import canonical_node, reference_of
from reviewtui.schema.equality import equal, identity
from reviewtui.schema.shape import shape_of
from reviewtui.schema.values import disjoint

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.shape import Shape

    _Key = Callable[[Node], Hashable]

_ENOUGH = 0.5


class Matched(NamedTuple):
    """Branches that belong together, and those that stand alone; each in document order.

    `sure` is how many pairs were found by name or by text, and not by likeness.
    """

    pairs: tuple[tuple[Node, Node], ...]
    removed: tuple[Node, ...]
    added: tuple[Node, ...]
    sure: int


def match(before: tuple[Node, ...], after: tuple[Node, ...], base: Side, head: Side) -> Matched:
    """Match by equal text, references followed, then by reference name, then by title, then by likeness of a half.

    Of several that have the same text the one with the same name comes first.
    """
    left, right = list(before), list(after)
    pairs: list[tuple[Node, Node]] = []
    for key in (_name_and_text, _text, _name, _title):
        found = _alike(left, right, partial(key, side=base), partial(key, side=head))
        pairs += found
        taken = {id(node) for pair in found for node in pair}
        left, right = ([node for node in side if id(node) not in taken] for side in (left, right))
    sure = len(pairs)
    pairs += _best(left, right, base, head)
    taken = {id(node) for pair in pairs for node in pair}
    return Matched(
        tuple(pairs),
        tuple(node for node in before if id(node) not in taken),
        tuple(node for node in after if id(node) not in taken),
        sure,
    )


def _alike(left: list[Node], right: list[Node], ours: _Key, theirs: _Key) -> list[tuple[Node, Node]]:
    """Pair branches with the same key, in their order; None is no key."""
    waiting: dict[Hashable, list[Node]] = {}
    for other in reversed(right):
        waiting.setdefault(theirs(other), []).append(other)
    waiting.pop(None, None)
    keyed = ((one, waiting.get(ours(one))) for one in left)
    return [(one, others.pop()) for one, others in keyed if others]


def _name_and_text(branch: Node, side: Side) -> Hashable:
    name = _name(branch, side)
    return name and (name, _text(branch, side))


def _text(branch: Node, side: Side) -> Hashable:
    return identity(canonical_node(branch, side).value)


def _name(branch: Node, side: Side) -> str | None:  # noqa: ARG001 - a key like the others
    return reference_of(branch)


def _title(branch: Node, side: Side) -> str | None:  # noqa: ARG001 - the same
    title = branch.mapping.get("title")
    return title if isinstance(title, str) else None


def _best(left: list[Node], right: list[Node], base: Side, head: Side) -> list[tuple[Node, Node]]:
    if not left or not right:
        return []
    olds = [shape_of((node,), base) for node in left]
    news = [shape_of((node,), head) for node in right]
    ranked = sorted(
        ((likeness(old, new, base, head), -i, -j) for i, old in enumerate(olds) for j, new in enumerate(news)),
        reverse=True,
    )
    pairs: list[tuple[Node, Node]] = []
    used_left: set[int] = set()
    used_right: set[int] = set()
    for score, i, j in ranked:
        if score >= _ENOUGH and -i not in used_left and -j not in used_right:
            used_left.add(-i)
            used_right.add(-j)
            pairs.append((left[-i], right[-j]))
    return pairs


def likeness(old: Shape, new: Shape, base: Side, head: Side) -> float:
    """Return how much two shapes have in common, from 0 to 1."""
    if disjoint(old, new):
        return 0.0
    if old.properties or new.properties:
        ours, theirs = _tags(old, base), _tags(new, head)
        if ours != theirs and ours.keys() & theirs.keys():
            return 0.0
        names, others = old.properties.keys(), new.properties.keys()
        return len(names & others) / len(names | others)
    if old.enum and new.enum:
        return 1.0 if equal(old.enum.value, new.enum.value) else _ENOUGH
    return 1.0 if old.types == new.types and old.says("format") == new.says("format") else _ENOUGH


def _tags(shape: Shape, side: Side) -> dict[str, str]:
    """Return the members that can hold one value only; they tell variants apart."""
    found: dict[str, str] = {}
    for name, nodes in shape.properties.items():
        for node in (canonical_node(node, side) for node in nodes):
            listed = node.mapping.get("enum")
            if "const" in node.mapping:
                found[name] = str(node.mapping["const"])
            elif isinstance(listed, list) and len(listed) == 1:
                found[name] = str(listed[0])
    return found


def apart(one: Node, other: Node, side: Side) -> bool:
    """Tell whether it is proven that no value matches both branches: by type, or by a required constant."""
    first, second = canonical_node(one, side), canonical_node(other, side)
    if first.address == second.address:
        return False
    old, new = shape_of((first,), side), shape_of((second,), side)
    if disjoint(old, new) and old.nullable and new.nullable:
        return False
    return shapes_apart(old, new, side, side)


def shapes_apart(old: Shape, new: Shape, base: Side, head: Side) -> bool:
    """Tell whether it is proven that no value but null has both shapes: by type, by a constant, by a refused member."""
    if old.never or new.never or disjoint(old, new):
        return True
    ours, theirs = _tags(old, base), _tags(new, head)
    told = (name for name in ours if name in theirs and ours[name] != theirs[name])
    if any(name in old.required and name in new.required for name in told):
        return True
    return _only_objects(old, new) and (_refuses(old, new) or _refuses(new, old))


def _only_objects(old: Shape, new: Shape) -> bool:
    return frozenset({"object"}) in {old.types, new.types}


def _refuses(closed: Shape, other: Shape) -> bool:
    """Tell whether one shape asks for a member that the other does not allow."""
    names = closed.properties.keys()
    if not closed.closed or "patternProperties" in closed.many:
        return False
    return any(name not in names for name in other.required)
