"""Which components descend from one that has a discriminator: where the parent is named, any of them may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node

_DEEPEST = 16


def families(reader: Reader) -> dict[tuple[str, str], dict[str, Node]]:
    """Return the descendants by name, for each component that tells them apart without listing them."""
    root = reader.root
    holder = root.at("definitions") if reader.swagger else root.at("components").at("schemas")
    if not any(isinstance(schema, dict) and "discriminator" in schema for schema in holder.mapping.values()):
        return {}
    found: dict[tuple[str, str], dict[str, Node]] = {}
    for name, node in holder.members():
        for parent in _ancestors(reader, node, _DEEPEST):
            if parent.has("discriminator") and not (parent.has("oneOf") or parent.has("anyOf")):
                found.setdefault(parent.address, {})[name] = node
    return found


def _ancestors(reader: Reader, node: Node, left: int) -> list[Node]:
    named = [part for part in node.at("allOf").elements() if isinstance(part.mapping.get("$ref"), str)] if left else []
    parents = [target for part in named if (target := reader.library.resolve(part)) is not None]
    return [*parents, *(elder for parent in parents for elder in _ancestors(reader, parent, left - 1))]
