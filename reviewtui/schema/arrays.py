"""Questions about the elements of an array: by position, the rest, and those that must be among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect
from reviewtui.schema.difference import Pair
from reviewtui.schema.ineffective import asks_nothing
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction, Difference
    from reviewtui.schema.shape import Shape


def items(old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare `items` and `prefixItems`; a position that one side does not name is covered by its `items`."""
    before, after = positions(old), positions(new)
    for first, second in zip(before, after, strict=False):
        yield Pair(first, second)
    if len(before) != len(after):
        yield from _further(old, new, before, after)
    yield from _rest(old, new)


def _further(
    old: Shape, new: Shape, before: list[Conjunction], after: list[Conjunction]
) -> Iterator[Difference | Pair]:
    """Compare positions that one side names only with what the other side says of the rest."""
    tail = (new if len(after) < len(before) else old).schemas("items")
    further = (*before[len(after) :], *after[len(before) :])
    if not tail and all(asks_nothing(node.value) for position in further for node in position):
        return
    if not tail or any(isinstance(node.value, bool) for node in tail):
        yield _positions_difference(old, new, len(before), len(after))
        return
    for position in before[len(after) :]:
        yield Pair(position, tail)
    for position in after[len(before) :]:
        yield Pair(tail, position)


def positions(shape: Shape) -> list[Conjunction]:
    """Return what is said of the first elements, each by its position."""
    found: list[Conjunction] = []
    for key in ("prefixItems", "items"):  # a list under `items` is the older spelling of `prefixItems`
        for facet in shape.many.get(key, ()):
            for index, node in enumerate(facet.node.at(key).elements()):
                if index < len(found):
                    found[index] = (*found[index], node)
                else:
                    found.append((node,))
    return found


def _positions_difference(old: Shape, new: Shape, before: int, after: int) -> Difference:
    """With a closed tail a further position admits more, with an open tail it restricts what was free."""
    tail = (new if after < before else old).schemas("items")
    closed = any(node.value is False for node in tail)
    effect = Effect.WIDENS if closed == (after > before) else Effect.NARROWS
    return keyword(old, new, "prefixItems", before, after, effect)


def _rest(old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    before, after = old.schemas("items"), new.schemas("items")
    if before and after:
        yield Pair(before, after)
    elif (before or after) and not same_room(old, new):
        effect = Effect.NARROWS if after else Effect.WIDENS
        yield keyword(old, new, "items", _shown(old), _shown(new), effect)


def same_room(old: Shape, new: Shape) -> bool:
    """Tell whether both lists end after the same positions: the rest is refused, or there are too many."""
    room = _room(old)
    return room is not None and room == _room(new)


def _room(shape: Shape) -> int | None:
    named, most = len(positions(shape)), shape.says("maxItems")
    ends = [named] if any(node.value is False for node in shape.schemas("items")) else []
    ends += [int(most)] if isinstance(most, int | float) and most <= named else []
    return min(ends, default=None)


def _shown(shape: Shape) -> JsonValue:
    return shape.says("items")
