"""Components under a new name, and variants that refer to them, known by content that is like no other's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from reviewtui.schema.equality import canonical
from reviewtui.text import split

if TYPE_CHECKING:
    from reviewtui.anchors.documents import Documents
    from reviewtui.schema.node import Node

_COMPONENTS: Final = re.compile(r"/(components/[^/]*|definitions|parameters|responses|securityDefinitions|\$defs)\Z")


class Renamed(NamedTuple):
    """What is known under another name, and in words why."""

    node: Node
    how: str


def renamed_component(around: Node, was: Node, now_around: Node) -> Renamed | None:
    """Find a component by its content, which may refer to itself; one that had a twin could be either."""
    if not _COMPONENTS.search(now_around.pointer):
        return None
    twins = sum(_same(was, sibling) for _, sibling in around.members())
    same = [node for name, node in now_around.members() if not around.has(name) and _same(was, node)]
    if twins > 1 or len(same) != 1:
        return None
    return Renamed(same[0], f"it is named `{split(same[0].pointer)[-1]}` now, with the same content")


def renamed_variant(old: tuple[Documents, Node, Node], new: tuple[Documents, Node]) -> Renamed | None:
    """Find the member of a list that refers to a component under its new name; `old` ends in list and member."""
    documents, around, was = old
    now, now_around = new
    if not was.has("$ref"):
        return None
    target, known = documents.end(was), documents.names(around)
    came = [node for node, name in zip(now_around.elements(), now.names(now_around), strict=True) if name not in known]
    same = [node for node in came if node.has("$ref") and _same(target, now.end(node))]
    if len(same) != 1:
        return None
    return Renamed(same[0], f"it refers to `{split(now.end(same[0]).pointer)[-1]}` now, which has the same content")


def _same(was: Node, now: Node) -> bool:
    """Tell whether two components have the same content, once references to themselves are written alike."""
    return _unnamed(was) == _unnamed(now)


def _unnamed(node: Node) -> bytes:
    section, _, name = node.pointer.rpartition("/")
    return canonical(node.value).replace(f'"#{section}/{name}"'.encode(), b"#")
