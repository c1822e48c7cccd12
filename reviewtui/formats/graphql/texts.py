"""Comparing what every element may carry: its description, its deprecation, and the directives applied to it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict, deque
from typing import TYPE_CHECKING

from reviewtui.formats.graphql.definitions import deprecation
from reviewtui.formats.graphql.recording import Difference
from reviewtui.model import Effect, How, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graphql.definitions import Applied, Text
    from reviewtui.formats.graphql.recording import Recorder, Spot
    from reviewtui.model import Location

_DEPRECATED = frozenset({"deprecated"})
_DIGITS = 30
_LIMIT = re.compile(r"max|limit|depth|complexity", re.IGNORECASE)


def compare_descriptions(to: Recorder, spot: Spot, places: tuple[Location, Location], *texts: Text | None) -> None:
    """Record that the words about an element differ; where lines are broken means nothing."""
    old, new = texts
    before, after = (" ".join(one.text.split()) if one else "" for one in texts)
    if before == after:
        return
    how = How.ADDED if not before else How.REMOVED if not after else How.CHANGED
    base, head = old.location if old else places[0], new.location if new else places[1]
    told = spot._replace(kind=Kind.GRAPHQL_DESCRIPTION, element=f"{spot.element} description")
    difference = Difference(how, base, head, "", before or None, after or None, Effect.ANNOTATES)
    to.add(told, difference)


def compare_deprecation(
    to: Recorder, spot: Spot, places: tuple[Location, Location], *applied: tuple[Applied, ...]
) -> None:
    """Record that an element was deprecated, is not any more, or for another reason."""
    before, after = map(deprecation, applied)
    if before != after:
        to.add(spot, Difference(How.CHANGED, *places, "deprecation", before, after, Effect.ANNOTATES))


def compare_applied(
    to: Recorder,
    spot: Spot,
    places: tuple[Location, Location],
    *applied: tuple[Applied, ...],
    known: frozenset[str] = _DEPRECATED,
) -> None:
    """Record which directives an element has and has not any more; one that has other arguments is the same one.

    The known ones are left out: what they mean on such an element is told in its own words.
    """
    old, new = ([one for one in side if one.name not in known] for side in applied)
    for before, after in _paired(_without(old, new), _without(new, old)):
        one = before or after
        assert one is not None  # noqa: S101 - a pair has one side at least
        told = spot._replace(
            kind=Kind.GRAPHQL_DIRECTIVE_USE,
            subject=f"directive `@{one.name}` on {spot.subject}",
            element=f"{spot.element} @{one.name}",
        )
        to.add(told, _difference(before, after, places))


def _difference(before: Applied | None, after: Applied | None, places: tuple[Location, Location]) -> Difference:
    base, head = before.location if before else places[0], after.location if after else places[1]
    how = How.CHANGED if before and after else How.ADDED if after else How.REMOVED
    lowered = bool(before and after and _lowered(before, after))
    effect = Effect.NARROWS if lowered else Effect.UNKNOWN
    values = _shown(before), _shown(after)
    return Difference(how, base, head, "limit" if lowered else "", *values, effect)


def _without(uses: list[Applied], others: list[Applied]) -> list[Applied]:
    """Return the uses that the other side does not have just so; as often as it has one less."""
    known = Counter(map(_shown, others))
    left = []
    for one in uses:
        if known[_shown(one)]:
            known[_shown(one)] -= 1
        else:
            left.append(one)
    return left


def _paired(old: list[Applied], new: list[Applied]) -> Iterator[tuple[Applied | None, Applied | None]]:
    """Pair uses of the same directive in their order; what is left over came or went."""
    left: dict[str, deque[Applied]] = defaultdict(deque)
    for after in new:
        left[after.name].append(after)
    for before in old:
        yield before, left[before.name].popleft() if left[before.name] else None
    for rest in left.values():
        for after in rest:
            yield None, after


def _shown(one: Applied | None) -> str | None:
    if one is None:
        return None
    given = ", ".join(f"{name}: {value}" for name, value in sorted(one.arguments.items()))
    return f"@{one.name}({given})" if given else f"@{one.name}"


def _lowered(before: Applied, after: Applied) -> bool:
    """Tell whether a limit that a directive states is lower now; numbers that are longer than any limit are none."""
    return any(
        _LIMIT.search(name) and value.isdecimal() and after.arguments.get(name, "").isdecimal()
        and len(value) < _DIGITS and int(after.arguments[name][:_DIGITS]) < int(value)
        for name, value in before.arguments.items()
    )  # fmt: skip
