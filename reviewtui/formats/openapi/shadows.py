"""Finding new paths that take calls away from others: `/users/me` from `/users/{id}`, `/{a}/b` from `/a/{b}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{[^{}]*\}")


def collisions(new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each path of which a new path may answer the same calls, and nothing says which of the two goes first."""
    late = set(added)
    known = [path for path in new if path not in late]
    for path in added:
        rival = next((other for other in known if _collide(path, other)), None)
        if rival is not None:
            places = Place(new[rival]), Place(new[path])
            yield Difference(Kind.PATH, How.CHANGED, "ambiguous", rival, path, Effect.UNKNOWN, *places, path)
        known.append(path)


def _collide(one: str, other: str) -> bool:
    """Tell whether some call fits both templates and neither spells out more than the other wherever they differ."""
    ours, theirs = ([_VARIABLE.sub("{}", part) for part in path.split("/")] for path in (one, other))
    if len(ours) != len(theirs):
        return False
    differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
    if any("{}" not in {a, b} for a, b in differing):
        return False
    return len({a == "{}" for a, _ in differing}) != 1


def shadows(old: dict[str, Node], new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each older template of which a new path answers some calls: what is spelled out goes first (OpenAPI)."""
    templates = [path for path in old if path in new and _VARIABLE.search(path)] if added else []
    for path in added:
        shaded = next((template for template in templates if _takes(path, template)), None)
        if shaded is not None:
            places = Place(old[shaded]), Place(new[path])
            yield Difference(Kind.PATH, How.CHANGED, "shadowed", shaded, path, Effect.UNKNOWN, *places, shaded)


def _takes(path: str, template: str) -> bool:
    ours, theirs = path.split("/"), template.split("/")
    if len(ours) != len(theirs):
        return False
    spelled_out = False
    for one, other in zip(ours, theirs, strict=True):
        if _VARIABLE.sub("{}", one) == _VARIABLE.sub("{}", other):
            continue
        if not _VARIABLE.fullmatch(other) or _VARIABLE.search(one):
            return False
        spelled_out = True
    return spelled_out
