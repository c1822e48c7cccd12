"""Finding new paths that take calls away from others: `/users/me` from `/users/{id}`, `/{a}/b` from `/a/{b}`."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{[^{}]*\}")
_ANY = "{}"


class _Template(NamedTuple):
    """A path, and its parts with every variable written as `{}`."""

    path: str
    parts: list[str]


def _template(path: str) -> _Template:
    return _Template(path, [_VARIABLE.sub(_ANY, part) for part in path.split("/")])


def collisions(new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each path of which a new path may answer the same calls, and nothing says which of the two goes first."""
    if not added:
        return
    late = set(added)
    known = _by_length(_template(path) for path in new if path not in late)
    for one in map(_template, added):
        alike = known[len(one.parts)]
        rival = next((other.path for other in alike if _collide(one, other)), None)
        if rival is not None:
            place = Place(new[one.path])
            # The rival may be new as well, so that the base need not have a place for it.
            yield Difference(
                Kind.PATH, How.CHANGED, "ambiguous", rival, one.path, Effect.UNKNOWN, None, place, one.path
            )
        alike.append(one)


def _by_length(templates: Iterable[_Template]) -> defaultdict[int, list[_Template]]:
    """Return templates by the number of their parts: those of different lengths answer no call in common."""
    found: defaultdict[int, list[_Template]] = defaultdict(list)
    for template in templates:
        found[len(template.parts)].append(template)
    return found


def _collide(one: _Template, other: _Template) -> bool:
    """Tell whether some call fits both templates and neither spells out more than the other wherever they differ."""
    differing = [(a, b) for a, b in zip(one.parts, other.parts, strict=True) if a != b]
    if any(_ANY not in {a, b} for a, b in differing):
        return False
    return len({a == _ANY for a, _ in differing}) != 1


def shadows(old: dict[str, Node], new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each older template of which a new path answers some calls: what is spelled out goes first (OpenAPI)."""
    if not added:
        return
    templates = _by_length(_template(path) for path in old if path in new and _VARIABLE.search(path))
    for one in map(_template, added):
        shaded = next((other.path for other in templates[len(one.parts)] if _takes(one, other)), None)
        if shaded is not None:
            places = Place(old[shaded]), Place(new[one.path])
            yield Difference(Kind.PATH, How.CHANGED, "shadowed", shaded, one.path, Effect.UNKNOWN, *places, shaded)


def _takes(path: _Template, template: _Template) -> bool:
    """Tell whether a path spells out what the template leaves open, and says the same everywhere else."""
    differing = [(a, b) for a, b in zip(path.parts, template.parts, strict=True) if a != b]
    return bool(differing) and all(b == _ANY and _ANY not in a for a, b in differing)
