"""What design rules know of composed schemas: the parts that `allOf` and references bring together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.schema_elements import types_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.elements import ApiElement, MediaElement
    from reviewtui.schema.node import Node, Side

# Whoever nests deeper than this describes no message that anybody reads.
_MOST_PARTS = 200


def side_of(api: ApiElement) -> Side:
    """Return what follows the references of a description."""
    return api.side


def follow(node: Node, side: Side) -> Node:
    """Return what a schema stands for once its references are followed; itself at a dead end."""
    seen: set[tuple[str, str]] = set()
    while isinstance(node.mapping.get("$ref"), str) and node.address not in seen:
        seen.add(node.address)
        target = side.resolve(node)
        if target is None:
            break
        node = target
    return node


def parts(schema: Node, side: Side) -> Iterator[Node]:
    """Yield the schemas that must all hold: what references lead to, what stands beside them, and all under `allOf`."""
    if "$ref" not in schema.mapping and "allOf" not in schema.mapping:
        yield schema  # most stand for themselves
        return
    waiting, seen = [schema], set[tuple[str, str]]()
    while waiting and len(seen) < _MOST_PARTS:
        node = waiting.pop()
        if node.address in seen:
            continue
        seen.add(node.address)
        value = node.mapping
        if isinstance(value.get("$ref"), str):
            target = side.resolve(node)
            if target is not None:
                waiting.append(target)
            if len(value) == 1 or not side.ref_siblings_count:
                continue
        yield node
        if "allOf" in value:
            waiting += reversed(list(node.at("allOf").elements()))


def types(schema: Node, side: Side) -> tuple[str, ...]:
    """Return the types that a schema allows, as the first of its parts that tells any."""
    return next((found for part in parts(schema, side) if (found := types_of(part.mapping)[0])), ())


def members(schema: Node, side: Side) -> dict[str, Node]:
    """Return the named members of an object with those of all its parts, their references not yet followed."""
    found: dict[str, Node] = {}
    for part in parts(schema, side):
        for name, node in part.at("properties").members():
            found.setdefault(name, node)
    return found


def required(schema: Node, side: Side) -> frozenset[str]:
    """Return the names of the members that must be there, by any of the parts."""
    names: set[str] = set()
    for part in parts(schema, side):
        written = part.mapping.get("required")
        names.update(one for one in written if isinstance(one, str)) if isinstance(written, list) else None
    return frozenset(names)


def root_of(media: MediaElement, side: Side) -> str:
    """Return "list" or "map" where a body is one without an object around it that could grow; empty otherwise."""
    if media.schema is None:
        return ""
    found = types(media.schema, side)
    if found == ("array",):
        return "list"
    is_map = found == ("object",) and isinstance(media.schema.mapping.get("additionalProperties"), dict)
    named = is_map and (members(media.schema, side) or not media.schema.mapping["additionalProperties"])
    return "map" if is_map and not named else ""
