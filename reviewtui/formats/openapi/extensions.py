"""Comparing what an operation says in extensions: promises and limits whose meaning shows, and the rest by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue

_COMPARED_ELSEWHERE = frozenset({"x-sunset", "x-stability-level"})
_REPEATABLE = frozenset({"x-idempotent", "x-idempotency"})
_LIMITS = ("timeout", "limit", "quota", "max")


def compare_extensions(old: OperationView, new: OperationView) -> Iterator[Difference]:
    """Yield promises taken back and limits lowered one by one, and all else as one list of names."""
    before, after = old.node.mapping, new.node.mapping
    names = sorted(name for name in {**before, **after} if name.startswith("x-") and name not in _COMPARED_ELSEWHERE)
    others: list[str] = []
    for name in names:
        said = before.get(name), after.get(name)
        if equal(*said):
            continue
        fact = _fact(name, *said)
        if fact:
            values: tuple[JsonValue, JsonValue] = {name: said[0]}, {name: said[1]}
            yield own_difference(old, new, fact, *values, name)
        else:
            others.append(name)
    if others:
        listed = [[name for name in others if name in side] for side in (before, after)]
        yield own_difference(old, new, "extension", [*listed[0]], [*listed[1]], others[0])


def _fact(name: str, before: JsonValue, after: JsonValue) -> str:
    if name in _REPEATABLE:
        return "idempotency" if before is True and after is not True else ""
    counted = any(word in name for word in _LIMITS) and _is_number(before) and _is_number(after)
    return "limit" if counted and float(str(after)) < float(str(before)) else ""


def _is_number(value: JsonValue) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def own_difference(
    old: OperationView, new: OperationView, fact: str, before: JsonValue, after: JsonValue, key: str
) -> Difference:
    """Return what differs in a field that an operation itself has, and that only tells something."""
    places = Place(old.node, key), Place(new.node, key)
    named = f"{old.method} {old.path}"
    return Difference(Kind.OPERATION, How.CHANGED, fact, before, after, Effect.ANNOTATES, *places, named)
