"""How two types that are written around names differ: in the name, in the lists, or in what may be null."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.graphql.definitions import named_type
from reviewtui.model import Effect

if TYPE_CHECKING:
    from collections.abc import Iterator


class Turn(NamedTuple):
    """What became of a type: `fact` is `type` or `list`, and the effect what it does to the values that are valid."""

    fact: str
    effect: Effect


def turn(before: str, after: str) -> Turn | None:
    """Return how a type changed; None when it is the same.

    Null that comes at one level and goes at another makes a different set, which neither side can take for the other.
    """
    if before == after:
        return None
    if named_type(before) != named_type(after):
        return Turn("type", Effect.REPLACES)
    if before.count("[") != after.count("["):
        return Turn("list", Effect.REPLACES)
    levels = list(zip(_levels(before), _levels(after), strict=True))
    narrower = any(new and not old for old, new in levels)
    wider = any(old and not new for old, new in levels)
    if narrower and wider:
        return Turn("null", Effect.REPLACES)
    return Turn("null", Effect.NARROWS if narrower else Effect.WIDENS)


def _levels(written: str) -> Iterator[bool]:
    """Yield for each list, from the inside out, and for the name whether it is never null."""
    name = named_type(written)
    rest = written[written.index(name) + len(name) :]
    for level in rest.split("]"):
        yield level == "!"
