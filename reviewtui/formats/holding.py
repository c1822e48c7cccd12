"""The objects of a file that have a key which nearly no description has, found without walking the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.text import Source


def holders(source: Source, key: str) -> Iterator[Node]:
    """Yield every object with the key, in document order; a file whose text does not have the word is not walked."""
    if key.encode() not in source.text:
        return
    waiting = [Node(source.path, "", source.value)]
    while waiting:
        node = waiting.pop()
        if node.has(key):
            yield node
        held = [child for _, child in node.members()] if isinstance(node.value, dict) else list(node.elements())
        waiting += [child for child in reversed(held) if isinstance(child.value, dict | list)]
