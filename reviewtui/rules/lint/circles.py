"""What design rules know of schemas that contain themselves: which ones, and by way of which others."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reviewtui.formats.elements import ApiElement
    from reviewtui.formats.schema_elements import Origin

    Neighbors = Callable[[Origin], Iterable[Origin]]


def circles(api: ApiElement) -> dict[tuple[str, str], list[str]]:
    """Return every circle of shared schemas under the address of its first one, as the names of all in it."""
    origins = list({id(schema.origin): schema.origin for schema in api.schemas}.values())
    users: dict[int, list[Origin]] = {}
    for origin in origins:
        for used in origin.uses:
            users.setdefault(id(used), []).append(origin)
    found, placed = {}, set[int]()
    for last in reversed(_finished(origins)):
        circle = _reach(last, lambda origin: users.get(id(origin), ()), placed)
        if circle and (len(circle) > 1 or any(used is last for used in last.uses)):
            circle.sort(key=lambda origin: origin.node.address)
            found[circle[0].node.address] = [origin.component for origin in circle]
    return found


def _finished(origins: list[Origin]) -> list[Origin]:
    """Return all origins, each after those that only it leads to."""
    order: list[Origin] = []
    seen: set[int] = set()
    for start in origins:
        if id(start) in seen:
            continue
        seen.add(id(start))
        path = [(start, iter(start.uses))]
        while path:
            following = next((used for used in path[-1][1] if id(used) not in seen), None)
            if following is None:
                order.append(path.pop()[0])
            else:
                seen.add(id(following))
                path.append((following, iter(following.uses)))
    return order


def _reach(start: Origin, neighbors: Neighbors, placed: set[int]) -> list[Origin]:
    """Return what can be reached without touching what was placed before, and place it."""
    if id(start) in placed:
        return []
    placed.add(id(start))
    reached, waiting = [start], [start]
    while waiting:
        for one in neighbors(waiting.pop()):
            if id(one) not in placed:
                placed.add(id(one))
                reached.append(one)
                waiting.append(one)
    return reached
