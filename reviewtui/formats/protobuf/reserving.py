"""Numbers and names that were reserved, and numbers that were left to extensions, and are not any more."""

from __future__ import annotations

from bisect import bisect_left
from itertools import islice
from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.differences import removed
from reviewtui.formats.protobuf.elements import Range, merged

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reviewtui.formats.protobuf.elements import Enum, Message
    from reviewtui.model import Kind
    from reviewtui.schema.difference import Difference


def compare_reserved(kind: Kind, old: Message | Enum, new: Message | Enum) -> Iterator[Difference]:
    """Yield each number and name that may be used again."""
    yield from compare_ranges(kind, "reserved", (old.reserved.ranges, new.reserved.ranges))
    for name, node in old.reserved.names.items():
        if name not in new.reserved.names:
            yield removed(kind, "reserved", f'"{name}"', node)


def compare_ranges(kind: Kind, fact: str, sides: tuple[Sequence[Range], Sequence[Range]]) -> Iterator[Difference]:
    """Yield each range of numbers that is not wholly kept."""
    kept = merged(sides[1])
    ends = [last for _, last in kept]
    for one in sides[0]:
        lost = _without(one, kept, bisect_left(ends, one.first))
        if lost:
            yield removed(kind, fact, ", ".join(str(part) for part in lost), one.node)


def _without(one: Range, kept: list[tuple[int, int]], begin: int) -> list[Range]:
    """Return the parts of a range that none of the others holds; those before `begin` end before it."""
    lost, first = list[Range](), one.first
    for start, end in islice(kept, begin, None):
        if start > one.last:
            break
        if start > first:
            lost.append(Range(one.node, first, start - 1))
        first = end + 1
    if first <= one.last:
        lost.append(Range(one.node, first, one.last))
    return lost
