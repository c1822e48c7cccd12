"""Finding new paths that take calls away from others: `/users/me` from `/users/{id}`, `/{a}/b` from `/a/{b}`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.openapi.templates import Template, Templates, TooManyPatternsError
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.schema.node import Node

_VARIABLE = re.compile(r"\{[^{}]*\}")


def collisions(new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each path of which a new path may answer the same calls, and nothing says which of the two goes first."""
    if not added:
        return
    late = set(added)
    ordered = [*(path for path in new if path not in late), *added]
    templates = [Template.of(path, place) for place, path in enumerate(ordered)]
    known = Templates(templates)
    for one in templates[-len(added) :]:
        try:
            rival = known.first(one, before=one.place, crossing=True)
        except TooManyPatternsError:
            rival = one  # nobody can look at so many: it is told with no rival, as undecided
        if rival is not None:
            told = None if rival is one else rival.path
            place = Place(new[one.path])
            # The rival may be new as well, so that the base need not have a place for it.
            yield Difference(Kind.PATH, How.CHANGED, "ambiguous", told, one.path, Effect.UNKNOWN, None, place, one.path)


def shadows(old: dict[str, Node], new: dict[str, Node], added: list[str]) -> Iterator[Difference]:
    """Yield each older template of which a new path answers some calls: what is spelled out goes first (OpenAPI)."""
    if not added:
        return
    kept = [path for path in old if path in new and _VARIABLE.search(path)]
    templates = Templates([Template.of(path, place) for place, path in enumerate(kept)])
    for path in added:
        one = Template.of(path, len(kept))
        try:
            shaded = templates.first(one, before=one.place, crossing=False)
        except TooManyPatternsError:
            continue  # said of the same path as a collision that cannot be ruled out
        if shaded is not None:
            places = Place(old[shaded.path]), Place(new[path])
            yield Difference(
                Kind.PATH, How.CHANGED, "shadowed", shaded.path, path, Effect.UNKNOWN, *places, shaded.path
            )
