"""Questions about how large, how long, how many: the limits of numbers, strings, arrays and objects."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.arrays import same_room
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.values import keyword

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.shape import Bound, Shape

_UPPER = ("maxLength", "maxItems", "maxProperties", "maxContains")
_LOWER = ("minLength", "minItems", "minProperties")
_LIMITING = frozenset({
    *_UPPER, *_LOWER, "maximum", "minimum", "exclusiveMaximum", "exclusiveMinimum", "multipleOf", "minContains",
    "pattern", "uniqueItems",
})  # fmt: skip


def limits(old: Shape, new: Shape) -> Iterator[Difference]:
    """Compare every keyword that limits a size; an absent lower limit is zero."""
    if _LIMITING.isdisjoint(old.facets) and _LIMITING.isdisjoint(new.facets):
        return
    listed = bool(old.enum or new.enum) and _listed_within(old, new) and _listed_within(new, old)
    if not listed:  # else the list is all that counts for text and numbers
        yield from _bound("maximum", old, new, old.upper, new.upper)
        yield from _bound("minimum", old, new, old.lower, new.lower)
        yield from _steps(old, new)
    for name in _UPPER:
        if not (listed and name == "maxLength") and not (name == "maxItems" and same_room(old, new)):
            yield from _limit(name, old, new, None)
    for name in _LOWER:
        if not (listed and name == "minLength"):
            yield from _limit(name, old, new, 0)
    if old.schemas("contains") and new.schemas("contains"):
        yield from _limit("minContains", old, new, 1)
    if not (listed and old.enum and new.enum):
        yield from _patterns(old, new)
    yield from _unique(old, new)


def _bound(fact: str, old: Shape, new: Shape, before: Bound | None, after: Bound | None) -> Iterator[Difference]:
    if (before and (before.value, before.exclusive)) == (after and (after.value, after.exclusive)):
        return
    base = Place(before.node, before.key) if before else Place(old.node, fact)
    head = Place(after.node, after.key) if after else Place(new.node, fact)
    shown = (before.shown if before else None, after.shown if after else None)
    yield Difference(Kind.SCHEMA, How.CHANGED, fact, *shown, _bound_effect(fact, before, after), base, head)


def _bound_effect(fact: str, before: Bound | None, after: Bound | None) -> Effect:
    if before is None or after is None:
        return Effect.NARROWS if before is None else Effect.WIDENS
    if before.value == after.value:
        return Effect.NARROWS if after.exclusive else Effect.WIDENS
    lower = after.value < before.value
    return Effect.NARROWS if lower == (fact == "maximum") else Effect.WIDENS


def _limit(name: str, old: Shape, new: Shape, absent: int | None) -> Iterator[Difference]:
    before, after = old.says(name), new.says(name)
    if name == "minProperties":  # what both ask for by name is there anyway
        absent = len(old.required.keys() & new.required.keys())
    effective = tuple(absent if v is None or (absent and _below(v, absent)) else v for v in (before, after))
    if effective[0] == effective[1]:
        return
    yield keyword(old, new, name, before, after, _limit_effect(name, *effective))


def _below(value: JsonValue, least: int) -> bool:
    return isinstance(value, int | float) and value < least


def _listed_within(listing: Shape, other: Shape) -> bool:
    """Tell whether all values that one shape lists are within the limits of both."""
    values = listing.enum.value if listing.enum else []
    return isinstance(values, list) and all(_within(value, shape) for value in values for shape in (listing, other))


def _within(value: JsonValue, shape: Shape) -> bool:
    if isinstance(value, str):
        least, most = shape.says("minLength"), shape.says("maxLength")
        longest = not isinstance(most, int | float) or len(value) <= most
        return longest and (not isinstance(least, int | float) or len(value) >= least)
    if value is None or isinstance(value, bool):
        return True
    if isinstance(value, int | float):
        return shape.says("multipleOf") is None and not _outside(value, shape)
    return False


def _outside(value: float, shape: Shape) -> bool:
    low, high = shape.lower, shape.upper
    return bool(
        (low and (value < low.value or (low.exclusive and value == low.value)))
        or (high and (value > high.value or (high.exclusive and value == high.value)))
    )


def _limit_effect(name: str, before: JsonValue, after: JsonValue) -> Effect:
    if not isinstance(before, int | float) or not isinstance(after, int | float):
        return Effect.NARROWS if before is None else Effect.WIDENS
    return Effect.NARROWS if (after < before) == name.startswith("max") else Effect.WIDENS


def _steps(old: Shape, new: Shape) -> Iterator[Difference]:
    before, after = _step(old), _step(new)
    if equal(before, after) or before == after:
        return
    yield keyword(old, new, "multipleOf", before, after, _step_effect(before, after))


def _step(shape: Shape) -> JsonValue:
    """Return the step of a shape's numbers; every integer is a multiple of one."""
    step = shape.says("multipleOf")
    return None if step == 1 and shape.types == frozenset({"integer"}) else step


def _step_effect(before: JsonValue, after: JsonValue) -> Effect:
    if before is None or after is None:
        return Effect.NARROWS if before is None else Effect.WIDENS
    from fractions import Fraction  # noqa: PLC0415 - start-up time, and steps hardly ever change

    try:
        ratio = Fraction(str(after)) / Fraction(str(before))
    except (ValueError, ZeroDivisionError):
        return Effect.UNKNOWN
    if ratio.denominator == 1:
        return Effect.NARROWS
    return Effect.WIDENS if ratio.numerator == 1 else Effect.REPLACES


def _patterns(old: Shape, new: Shape) -> Iterator[Difference]:
    """Expressions are compared as text, never run: one more narrows, one less widens, another is undecided."""
    before = {str(f.value) for f in old.many.get("pattern", ())}
    after = {str(f.value) for f in new.many.get("pattern", ())}
    if before == after:
        return
    effect = Effect.NARROWS if before < after else Effect.WIDENS if after < before else Effect.UNKNOWN
    yield keyword(old, new, "pattern", _listed(before), _listed(after), effect)


def _listed(patterns: set[str]) -> JsonValue:
    ordered: list[JsonValue] = [*sorted(patterns)]
    return ordered[0] if len(ordered) == 1 else ordered or None


def _unique(old: Shape, new: Shape) -> Iterator[Difference]:
    before, after = old.says("uniqueItems") is True, new.says("uniqueItems") is True
    if before != after:
        yield keyword(old, new, "uniqueItems", before, after, Effect.NARROWS if after else Effect.WIDENS)
