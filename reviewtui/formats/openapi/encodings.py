"""Comparing how the parts of a form are written; what a part is written like anyway need not be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.model import Effect, How, Kind
from reviewtui.schema.difference import Difference, Place
from reviewtui.schema.equality import equal
from reviewtui.schema.shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.comparing import Comparer
    from reviewtui.formats.openapi.views import MediaView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node, Side
    from reviewtui.schema.shape import Shape

_BYTES = ("format", "contentEncoding", "contentMediaType")  # these may name another type for the part
_SCALARS = frozenset({"string", "integer", "number", "boolean"})


def compare_encodings(comparer: Comparer, old: MediaView, new: MediaView) -> Iterator[Difference]:
    """Compare the encodings of two forms; the part of a property that came or went concerns nobody else."""
    if equal(old.node.mapping.get("encoding"), new.node.mapping.get("encoding")):
        return
    if old.schema is None or new.schema is None:
        return
    before = _parts(old.node, old.schema, comparer.base.library)
    after = _parts(new.node, new.schema, comparer.head.library)
    names = [name for name in before if name in after and not equal(before[name], after[name])]
    if names:
        places = Place(old.node, "encoding"), Place(new.node, "encoding")
        first: JsonValue = {name: before[name] or None for name in names}
        then: JsonValue = {name: after[name] or None for name in names}
        yield Difference(Kind.MEDIA_TYPE, How.CHANGED, "encoding", first, then, Effect.REPLACES, *places, new.name)


def _parts(media: Node, schema: Node, side: Side) -> dict[str, dict[str, JsonValue]]:
    """Return what is said of each part beyond what holds without saying."""
    said = media.at("encoding")
    members = shape_of((schema,), side).properties
    return {name: _beyond(said.at(name).mapping, shape_of(tuple(nodes), side)) for name, nodes in members.items()}


def _beyond(said: dict[str, JsonValue], part: Shape) -> dict[str, JsonValue]:
    style = said.get("style", "form")
    implied: dict[str, JsonValue] = {"allowReserved": False, "explode": style == "form"}
    if part.types == frozenset({"object"}):
        implied["contentType"] = "application/json"
    elif part.types is not None and part.types <= _SCALARS and not any(part.says(key) for key in _BYTES):
        implied["contentType"] = "text/plain"
    beyond = {key: value for key, value in said.items() if not (key in implied and equal(value, implied[key]))}
    types = beyond.get("contentType")
    if isinstance(types, str):
        beyond["contentType"] = ", ".join(sorted(map(str.strip, types.split(","))))  # any of them, in no order
    return beyond
