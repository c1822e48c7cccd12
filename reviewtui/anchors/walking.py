"""Going down a pointer in another version: through references, templates of paths and members of lists."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from reviewtui.anchors.members import by_content
from reviewtui.formats.http import shape, variables
from reviewtui.text.recorded_places import item_index

if TYPE_CHECKING:
    from reviewtui.anchors.documents import Documents
    from reviewtui.schema.node import Node

Tokens: TypeAlias = tuple[str, ...]
Neighbors: TypeAlias = Mapping[int, Tokens]

_NONE: Final[Neighbors] = MappingProxyType({})

_MOST_STEPS: Final = 20_000
_MOST_PARTS_OF_PARTS: Final = 32
"""A real description takes a few hundred steps, and has parts of parts of parts."""

_PATHS: Final = re.compile(r"(?:/paths|/webhooks)\Z")
_PARTS: Final = "allOf"
_PART_TOKENS: Final = 2  # that, and the name of a member
_SHARED: Final = frozenset({"properties", "patternProperties", "required"})
"""What means the same in a part as in the whole; a text or a type need not."""


class Reached(NamedTuple):
    """The end of the way, and in words what it rests on besides names."""

    node: Node
    how: str = ""


class Lost(NamedTuple):
    """The part at which the way ends, and how many tokens led there; why, where it is more than that one is missing."""

    node: Node
    done: int
    why: str = ""


class _Step(NamedTuple):
    node: Node
    how: str = ""
    rest: Tokens | None = None


class Walker:
    """Walks through the documents of one version."""

    def __init__(self, documents: Documents) -> None:
        """Take the documents."""
        self.documents = documents
        self._left = 0
        self._neighbors = _NONE
        self._tried: set[tuple[tuple[str, str], int]] = set()

    def walk(self, start: Node, tokens: Tokens, index: int = 0, neighbors: Neighbors = _NONE) -> Reached | Lost:
        """Go down from a part by the tokens from an index on.

        `neighbors` are, by index of a token that names a member of a list, the other members of that list as it was.
        """
        self._left = _MOST_STEPS
        self._neighbors = neighbors
        self._tried = set()
        return self._walk(start, tokens, index, 0)

    def _walk(self, start: Node, tokens: Tokens, index: int, depth: int) -> Reached | Lost:
        node, around, how = start, start, ""
        while index < len(tokens):
            self._left -= 1
            if self._left < 0:
                return Lost(node, index, "its place is too complicated to be looked up")
            step = self._step(node, tokens, index)
            if isinstance(step, Lost):
                parts = self._parts(node, around, tokens, index) if depth < _MOST_PARTS_OF_PARTS else []
                found = [self._walk(part, tokens, first, depth + 1) for part, first in parts]
                return _only(found) or step
            if step is None:
                index, how = index + _PART_TOKENS, "it is in the schema itself now, not in a part of it"
                continue
            around, node, how = node, step.node, step.how or how
            tokens = tokens[: index + 1] + step.rest if step.rest is not None else tokens
            index += 1
        return Reached(node, how)

    def _step(self, start: Node, tokens: Tokens, index: int) -> _Step | Lost | None:
        token, node = tokens[index], start
        for node in self.documents.chain(start):
            if node.has(token):
                return _Step(node.at(token))
            if isinstance(node.value, list):
                return self._member(node, token, index)
        if _PATHS.search(node.pointer) and "{" in token:
            return _same_shape(node, tokens, index)
        if token == _PARTS and not _SHARED.isdisjoint(tokens[index + _PART_TOKENS : index + _PART_TOKENS + 1]):
            return None
        return Lost(node, index)

    def _member(self, node: Node, name: str, index: int) -> _Step | Lost:
        names = self.documents.names(node)
        if name in names:
            return _Step(node.at(names.index(name)))
        content = by_content(name)
        if content is not None:
            equal = [at for at, other in enumerate(names) if _constant(other) == content.digest]
            if equal:
                return _Step(node.at(equal[0]))
            if len(names) == content.length:
                return self._by_place(node, content.number - 1, index)
        position = item_index(name, len(names))
        if position is not None:
            return _Step(node.at(position), "it is the one in the same place of the list")
        return Lost(node, index)

    def _by_place(self, node: Node, place: int, index: int) -> _Step | Lost:
        """Return the member that none of the others became, or else the one in the same place."""
        others = set(map(_constant, self._neighbors.get(index, ())))
        left = [at for at, name in enumerate(self.documents.names(node)) if _constant(name) not in others]
        if others and len(left) == 1:
            return _Step(node.at(left[0]), "all others in the list are as they were")
        if place in left:
            return _Step(node.at(place), "it is the one in the same place of a list as long as before")
        return Lost(node, index)

    def _parts(self, node: Node, around: Node, tokens: Tokens, index: int) -> list[tuple[Node, int]]:
        """Return the parts of an `allOf`, which are one with the schema that holds it, each with where to go on."""
        parts = [
            (part, first)
            for whole, first in ((node, index), (around, index - 1))
            for one in self.documents.chain(whole)
            for part in one.at(_PARTS).elements()
            if first >= 0 and tokens[first] in _SHARED and (part.address, first) not in self._tried
        ]
        self._tried.update((part.address, first) for part, first in parts)
        return parts


def _only(found: list[Reached | Lost]) -> Reached | None:
    """Return where all ways through parts end that have an end; None where there is none, or more than one."""
    reached = {one.node.address: one for one in found if isinstance(one, Reached)}
    if len(reached) != 1:
        return None
    end = next(iter(reached.values()))
    return Reached(end.node, end.how or "it is in a part of the schema now")


def _constant(name: str) -> str:
    """Return what of a name does not change with its place in the list."""
    content = by_content(name)
    return content.digest if content else name


def _same_shape(node: Node, tokens: Tokens, index: int) -> _Step | Lost:
    """Find a path whose variables were renamed, and name its parameters as they are named now."""
    token = tokens[index]
    shapes = Counter(map(shape, node.mapping))
    same = [path for path in node.mapping if shape(path) == shape(token)]
    if shapes[shape(token)] != 1:
        return Lost(node, index)
    renamed = {
        f"[{old} in path]": f"[{new} in path]" for old, new in zip(variables(token), variables(same[0]), strict=True)
    }
    return _Step(node.at(same[0]), rest=tuple(renamed.get(one, one) for one in tokens[index + 1 :]))
