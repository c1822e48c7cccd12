"""Who refers to a part of the old version: where the part goes to, they still say."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import UnreadableError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.anchors.documents import Documents
    from reviewtui.schema.node import Node


def uses(documents: Documents, roots: Iterable[str]) -> Mapping[tuple[str, str], list[Node]]:
    """Return every reference by file and pointer of what it leads to, in all files that the roots consist of."""
    found: dict[tuple[str, str], list[Node]] = {}
    paths = dict.fromkeys(roots)
    waiting = list(paths)
    while waiting:
        for node in _references(documents, waiting.pop()):
            target = next((one for one in documents.chain(node) if one is not node), None)
            if target is None:
                continue
            found.setdefault(target.address, []).append(node)
            if target.path not in paths:
                paths[target.path] = None
                waiting.append(target.path)
    return found


def _references(documents: Documents, path: str) -> Iterable[Node]:
    try:
        waiting = [documents.root(path)]
    except UnreadableError:
        return
    # What aliases repeat is one object, and is looked into once.
    passed: set[int] = set()
    while waiting:
        node = waiting.pop()
        if id(node.value) in passed:
            continue
        passed.add(id(node.value))
        if isinstance(node.mapping.get("$ref"), str):
            yield node
        waiting += (child for _, child in node.members() if isinstance(child.value, dict | list))
        waiting += (child for child in node.elements() if isinstance(child.value, dict | list))
