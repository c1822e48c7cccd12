"""Questions about the elements of an array: by position, the rest, and those that must be among them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect
from reviewtui.schema.difference import Pair
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.difference import Conjunction, Difference
    from reviewtui.schema.shape import Shape


def items(old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    """Compare `items` and `prefixItems`; a position that one side does not name is covered by its `items`."""
    before, after = _positions(old), _positions(new)
    for first, second in zip(before, after, strict=False):
        yield Pair(first, second)
    if len(before) != len(after):
        yield _positions_difference(old, new, len(before), len(after))
    yield from _rest(old, new)


def _positions(shape: Shape) -> list[Conjunction]:
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
    tail = (new if after < before else old).says("items")
    if tail is False:
        effect = Effect.WIDENS if after > before else Effect.NARROWS
    elif tail is None or tail is True:
        effect = Effect.NARROWS if after > before else Effect.WIDENS
    else:
        effect = Effect.UNKNOWN
    return keyword(old, new, "prefixItems", before, after, effect)


def _rest(old: Shape, new: Shape) -> Iterator[Difference | Pair]:
    before, after = old.schemas("items"), new.schemas("items")
    if before and after:
        yield Pair(before, after)
    elif (before or after) and not _positions(old) and not _positions(new):
        effect = Effect.NARROWS if after else Effect.WIDENS
        if _free(before or after):
            return
        yield keyword(old, new, "items", _shown(old), _shown(new), effect)


def _free(nodes: Conjunction) -> bool:
    return all(node.value is True or node.value == {} for node in nodes)


def _shown(shape: Shape) -> JsonValue:
    return shape.says("items")
