"""Traits: fields that are written once for many operations or messages, and merged into each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.asyncapi.views import Merged
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.model import JsonValue


def with_traits(library: FileLibrary, node: Node, *, traits_win: bool) -> Merged:
    """Return an object with its traits, later ones over earlier ones.

    In AsyncAPI 2 a trait overrides what the object itself says; since 3 the object has the last word.
    """
    own = {key: child for key, child in node.members() if key != "traits"}
    traits = [_of_trait(library.follow(trait)) for trait in _traits(library, node)]
    fields: dict[str, Node] = {}
    for layer in (own, *traits) if traits_win else (*traits, own):
        for key, child in layer.items():
            fields[key] = _over(library, fields[key], child, own.get(key)) if key in fields else child
    return Merged(node, {key: child for key, child in fields.items() if child.value is not None})


def _traits(library: FileLibrary, node: Node) -> Iterable[Node]:
    return library.follow(node.at("traits")).elements()


def _of_trait(trait: Node) -> dict[str, Node]:
    return dict(trait.members())


def _over(library: FileLibrary, low: Node, high: Node, own: Node | None) -> Node:
    """Lay one field over another; mappings are merged member by member."""
    below, above = library.follow(low), library.follow(high)
    if not isinstance(below.value, dict) or not isinstance(above.value, dict):
        return high
    place = own or high
    return Node(place.path, place.pointer, _patched(below.value, above.value))


def _patched(below: JsonValue, above: JsonValue) -> JsonValue:
    """Return a value with another one laid over it, as JSON Merge Patch (RFC 7396) does."""
    if not isinstance(above, dict):
        return above
    merged: dict[str, JsonValue] = dict(below) if isinstance(below, dict) else {}
    for key, value in above.items():
        if value is None:
            merged.pop(key, None)
        else:
            merged[key] = _patched(merged.get(key), value)
    return merged
