"""What makes two differences one cause: they say the same about the same places in the same direction."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.equality import canonical

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reviewtui.model import Direction
    from reviewtui.schema.difference import Difference


def cause(difference: Difference, direction: Direction) -> Hashable:
    """Return what is equal for differences of one cause."""
    places = tuple((p.node.path, p.pointer) if p else None for p in (difference.base, difference.head))
    values = canonical(difference.before), canonical(difference.after)
    return (difference.kind, difference.how, difference.fact, difference.name, direction, places, values)
