"""Finding new paths that take calls away from an older template: `/users/me` beside `/users/{id}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{[^{}]*\}")


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
