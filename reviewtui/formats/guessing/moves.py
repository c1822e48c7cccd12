"""What looks moved between an object and one below it: a property that is nested now, or no longer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.guessing.links import End, Link
from reviewtui.formats.names import spelling
from reviewtui.model import How, Kind, Likeness
from reviewtui.schema.conjuncts import canonical_node

if TYPE_CHECKING:
    from reviewtui.formats.graph import Graph, Unit
    from reviewtui.formats.guessing.contents import Content
    from reviewtui.schema.node import Node

# Names that objects of all kinds have: the same one in two of them tells nothing.
_COMMON = frozenset(
    {"id", "name", "type", "kind", "title", "description", "status", "state", "key", "value", "label", "url", "href",
     "uri", "code", "data", "items", "object", "created", "updated", "createdat", "updatedat", "metadata", "message",
     "model", "version", "count", "amount", "date", "enabled"}
)  # fmt: skip


# What thousands of properties refer to is looked into for each of them.
_MOST_MEMBERS = 200


class _Property(NamedTuple):
    """A property that went or came, perhaps as a member of another one; `known_as` are spellings of its name."""

    end: End
    known_as: frozenset[str]
    content: bytes
    telling: bool
    words: str


_Listed = dict[tuple[str, bytes], list[_Property]]


class _Side:
    """What properties of one side can be taken for."""

    def __init__(self, content: Content) -> None:
        self._content = content

    def themselves(self, ends: Iterable[End]) -> _Listed:
        """List the properties of differences by name and content."""
        return _listed(self._property(end, end.place.node, frozenset({spelling(end.name)})) for end in ends)

    def members(self, ends: Iterable[End]) -> _Listed:
        """List the members of the objects that came or went as properties, by names with and without the outer one."""
        found: list[_Property] = []
        for end in ends:
            holder = canonical_node(end.place.node, self._content.side)
            for name, node in islice(holder.at("properties").members(), _MOST_MEMBERS):
                inner = End(end.difference, end.direction, f"{end.name}.{name}")
                found.append(self._property(inner, node, frozenset({spelling(name), spelling(inner.name)})))
        return _listed(found)

    def _property(self, end: End, node: Node, known_as: frozenset[str]) -> _Property:
        return _Property(end, known_as, *self._content.of(node), self._content.words(node))


def _listed(properties: Iterable[_Property]) -> _Listed:
    listed: _Listed = {}
    for one in properties:
        for name in one.known_as:
            listed.setdefault((name, one.content), []).append(one)
    return listed


class Moves:
    """Finds properties that moved."""

    def __init__(self, base: Content, head: Content) -> None:
        """Take what both sides say."""
        self._base = _Side(base)
        self._head = _Side(head)

    def links(self, graph: Graph, linked: set[int]) -> Iterator[Link]:
        """Yield what looks moved, apart from the differences that are linked already, which are given by identity."""
        known: dict[int, tuple[_Listed, _Listed]] = {}
        for unit in graph.with_differences():
            gone, come = _ends(unit, linked)
            if gone or come:
                known[id(unit)] = ours, theirs = self._base.themselves(gone), self._head.themselves(come)
                yield from _matched(ours, self._head.members(come) if gone else {})
                yield from _matched(self._base.members(gone) if come else {}, theirs)
        for unit in graph.with_differences():
            for used in {id(used): used for used in unit.uses if used is not unit}.values():
                if used.direction is unit.direction and id(unit) in known and id(used) in known:
                    (lost, got), (lost_below, got_below) = known[id(unit)], known[id(used)]
                    yield from _matched(lost, got_below)
                    yield from _matched(lost_below, got)


def _ends(unit: Unit, linked: set[int]) -> tuple[list[End], list[End]]:
    found: dict[How, list[End]] = {How.REMOVED: [], How.ADDED: []}
    for difference in unit.differences:
        if difference.kind is Kind.PROPERTY and difference.how in found and id(difference) not in linked:
            found[difference.how].append(End(difference, unit.direction, difference.name))
    return found[How.REMOVED], found[How.ADDED]


def _matched(gone: _Listed, come: _Listed) -> Iterator[Link]:
    """Pair properties of one name and content; where two would do, none is taken."""
    for key in gone.keys() & come.keys():
        (old, *others), (new, *rivals) = gone[key], come[key]
        if not others and not rivals and _surely(old, new, key[0]):
            yield Link(Likeness.MOVE, old.end, new.end)


def _surely(old: _Property, new: _Property, name: str) -> bool:
    return name not in _COMMON or old.telling or bool(old.words and old.words == new.words)
