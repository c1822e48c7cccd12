"""One side as far as it was read: what is guessed from it reads no other file, and complains of nothing."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reviewtui.schema.node import Node
from reviewtui.text import unescape

if TYPE_CHECKING:
    from collections.abc import Hashable

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.schema.shape import Shape


_MOST_DIGITS = 9


class KnownSide:
    """The documents that a library has read by now."""

    def __init__(self, library: FileLibrary) -> None:
        """Take the documents; those that are read later stay unknown."""
        self.ref_siblings_count = library.ref_siblings_count
        self.shapes: dict[Hashable, Shape] = {}
        self.ends: dict[tuple[str, str], Node] = {}
        self._roots = {source.path: Node(source.path, "", source.value) for source in library.sources}

    def resolve(self, node: Node) -> Node | None:
        """Return the target of the node's `$ref`, None where nothing is known of it."""
        reference = node.mapping.get("$ref")
        if not isinstance(reference, str):
            return None
        file, _, fragment = reference.partition("#")
        path = posixpath.normpath(posixpath.join(posixpath.dirname(node.path), unquote(file))) if file else node.path
        return self.at(path, unquote(fragment))

    def follow(self, node: Node) -> Node:
        """Return what the node stands for once its references are followed; itself at a dead end."""
        seen: set[tuple[str, str]] = set()
        while node.address not in seen:
            seen.add(node.address)
            node = self.resolve(node) or node
        return node

    def holder(self, node: Node) -> Node | None:
        """Return the mapping or list in which a node stands."""
        return self.at(node.path, node.pointer.rpartition("/")[0])

    def at(self, path: str, pointer: str) -> Node | None:
        """Return what stands at a pointer, None where nothing does."""
        node = self._roots.get(path)
        for token in map(unescape, pointer.split("/")[1:]):
            if node is None:
                return None
            # A number with more digits is no index of anything that was read, and could be too long for Python.
            listed = isinstance(node.value, list) and token.isdecimal() and len(token) <= _MOST_DIGITS
            node = node.at(int(token) if listed else token)
        return node if node is not None and node.value is not None else None
