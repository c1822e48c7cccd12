"""All that a part of the tree is at once: where it stands, where that leads, and what its `allOf` adds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.conjuncts import is_null

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.semantic_tree.routes import Address
    from reviewtui.places import SideName
    from reviewtui.schema.node import Node

_MOST = 2_000


class Level(NamedTuple):
    """The addresses of all that a part is at once, on both sides."""

    base: frozenset[Address]
    head: frozenset[Address]

    def of(self, side: SideName) -> frozenset[Address]:
        """Return one of the sides."""
        return self.base if side == "base" else self.head


NO_LEVEL = Level(frozenset(), frozenset())


def level(nodes: Iterable[Node], library: FileLibrary) -> frozenset[Address]:
    """Return the addresses of elements that hold for the same value as these do."""
    found: set[Address] = set()
    waiting = list(nodes)
    while waiting and len(found) < _MOST:
        node = waiting.pop()
        if node.address not in found:
            found.add(node.address)
            waiting += _beside(node, library)
    return frozenset(found)


def _beside(node: Node, library: FileLibrary) -> Iterator[Node]:
    target = library.resolve(node) if node.has("$ref") else None
    if target is not None:
        yield target
    yield from node.at("allOf").elements()
    for keyword in ("oneOf", "anyOf"):
        solid = [branch for branch in node.at(keyword).elements() if not is_null(branch.value)]
        if len(solid) == 1:
            yield solid[0]
