"""Schemas as parts: members, elements and variants of both sides, paired as the comparison pairs them."""

from __future__ import annotations

from functools import partial
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from reviewtui.formats.semantic import PartKind, Words
from reviewtui.formats.semantic_tree.drafts import Both, Draft, starts
from reviewtui.formats.semantic_tree.levels import Level, level
from reviewtui.formats.semantic_tree.wording import Said, name_of, schema_words
from reviewtui.schema.arrays import positions
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.labels import label
from reviewtui.schema.matching import match
from reviewtui.schema.shape import shape_of
from reviewtui.schema.unions import Variants

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.semantic_tree.routes import Address
    from reviewtui.model import Direction
    from reviewtui.schema.conjuncts import Union
    from reviewtui.schema.difference import Conjunction
    from reviewtui.schema.node import Node
    from reviewtui.schema.shape import Shape

_HELD = (
    ("items", PartKind.ITEMS, "each item"),
    ("contains", PartKind.ITEMS, "some item"),
    ("unevaluatedItems", PartKind.ITEMS, "any other item"),
    ("additionalProperties", PartKind.SCHEMA, "any other member"),
    ("unevaluatedProperties", PartKind.SCHEMA, "any other member"),
    ("propertyNames", PartKind.SCHEMA, "names of members"),
    ("contentSchema", PartKind.SCHEMA, "content"),
    ("not", PartKind.SCHEMA, "not"),
    ("if", PartKind.SCHEMA, "if"),
    ("then", PartKind.SCHEMA, "then"),
    ("else", PartKind.SCHEMA, "else"),
)
_NAMED = ("patternProperties", "dependentSchemas")


class Seen(NamedTuple):
    """Two schemas to be shown: as written on both sides, required or not, and in which components they lie."""

    base: Conjunction
    head: Conjunction
    required: tuple[bool | None, bool | None] = (None, None)
    within: frozenset[Address] = frozenset()


class Held(NamedTuple):
    """What a schema holds, on both sides."""

    kind: PartKind
    name: str
    base: Conjunction
    head: Conjunction
    required: tuple[bool | None, bool | None] = (None, None)


Heirs: TypeAlias = "Callable[[Node, Node], Iterable[tuple[str, Node | None, Node | None]]]"
"""Tells for both versions of a schema who may stand in its place, by name, on each side."""


class Schemas:
    """Makes drafts of schemas."""

    def __init__(self, base: FileLibrary, head: FileLibrary, heirs: Heirs | None = None) -> None:
        """Take both sides, and what tells who may stand in the place of a schema."""
        self.base = base
        self.head = head
        self._heirs_of = heirs

    def draft(self, kind: PartKind, name: str, seen: Seen, direction: Direction) -> Draft:
        """Return the draft of a schema in its place."""
        return Draft(
            kind,
            name,
            Both(starts("schema", direction, *seen.base), starts("schema", direction, *seen.head)),
            words=partial(self.words, seen),
            inside=partial(self.inside, seen, direction),
            level=partial(self.level, seen),
        )

    def words(self, seen: Seen) -> Words:
        """Return what is said of a schema on both sides."""
        before = Said(seen.base, shape_of(seen.base, self.base), seen.required[0]) if seen.base else None
        after = Said(seen.head, shape_of(seen.head, self.head), seen.required[1]) if seen.head else None
        return Words(
            schema_words(before, after, self.base) if before else None,
            schema_words(after, before, self.head) if after else None,
            note="holds itself" if self._again(seen) else "",
            leaf=not any(_holds(said.shape) for said in (before, after) if said) and not self._heirs(seen),
        )

    def level(self, seen: Seen) -> Level:
        """Return all that a schema is at once."""
        return Level(level(seen.base, self.base), level(seen.head, self.head))

    def inside(self, seen: Seen, direction: Direction) -> list[Draft]:
        """Return what a schema holds: members, other members, elements, variants."""
        shapes = self._shape(seen.base, self.base), self._shape(seen.head, self.head)
        held = [*_members(*shapes), *_held(*shapes), *self._variants(*shapes, direction), *self._heirs(seen)]
        within = seen.within | self._components(seen)
        return [
            self.draft(one.kind, one.name, Seen(one.base, one.head, one.required, within), direction) for one in held
        ]

    @staticmethod
    def _shape(nodes: Conjunction, side: FileLibrary) -> Shape | None:
        return shape_of(nodes, side) if nodes else None

    def _variants(self, old: Shape | None, new: Shape | None, direction: Direction) -> Iterator[Held]:
        before, after = old.unions if old else (), new.unions if new else ()
        pairs = Variants(self.base, self.head, direction).paired(before, after)
        for one, other in pairs:
            matched = match(one.branches, other.branches, self.base, self.head)
            twins = {id(twin): branch for branch, twin in matched.pairs}
            for branch in other.branches:
                twin = twins.get(id(branch))
                yield Held(PartKind.VARIANT, label(branch), (twin,) if twin else (), (branch,))
            yield from (Held(PartKind.VARIANT, label(branch), (branch,), ()) for branch in matched.removed)
        paired = {id(union) for pair in pairs for union in pair}
        for unions, gone in ((before, True), (after, False)):
            for branch in _branches(union for union in unions if id(union) not in paired):
                yield Held(PartKind.VARIANT, label(branch), (branch,) if gone else (), () if gone else (branch,))

    def _heirs(self, seen: Seen) -> list[Held]:
        """Return those that may stand in the place of a schema because its discriminator can name them."""
        if self._heirs_of is None or not (len(seen.base) == len(seen.head) == 1):
            return []
        old, new = canonical_node(seen.base[0], self.base), canonical_node(seen.head[0], self.head)
        return [
            Held(PartKind.VARIANT, name, (before,) if before else (), (after,) if after else ())
            for name, before, after in self._heirs_of(old, new)
        ]

    def _again(self, seen: Seen) -> bool:
        """Tell whether a schema lies in itself."""
        return not seen.within.isdisjoint(self._components(seen))

    def _components(self, seen: Seen) -> frozenset[Address]:
        """Return what a schema refers to itself; what is written in place cannot come again."""
        named = ((nodes, side) for nodes, side in ((seen.head, self.head), (seen.base, self.base)) if name_of(nodes))
        return frozenset(canonical_node(nodes[0], side).address for nodes, side in named)


def _members(old: Shape | None, new: Shape | None) -> Iterator[Held]:
    before, after = old.properties if old else {}, new.properties if new else {}
    for name in merged(before, after):
        nodes = tuple(before.get(name, ())), tuple(after.get(name, ()))
        required = old is not None and name in old.required, new is not None and name in new.required
        yield Held(PartKind.PROPERTY, name or '""', *nodes, required)


def _held(old: Shape | None, new: Shape | None) -> Iterator[Held]:
    for key, kind, name in _HELD:
        before, after = (_schemas(shape, key) for shape in (old, new))
        if before or after:
            yield Held(kind, name, before, after)
    both = zip_longest(positions(old) if old else (), positions(new) if new else (), fillvalue=())
    for number, (first, second) in enumerate(both, start=1):
        yield Held(PartKind.ITEMS, f"item {number}", first, second)
    for key in _NAMED:
        ours, theirs = (_by_name(shape, key) for shape in (old, new))
        for name in merged(ours, theirs):
            yield Held(PartKind.SCHEMA, name, ours.get(name, ()), theirs.get(name, ()))


def _schemas(shape: Shape | None, key: str) -> Conjunction:
    """Return the schemas under a keyword that say something."""
    found = shape.schemas(key) if shape is not None else ()
    return tuple(node for node in found if node.mapping)


def _by_name(shape: Shape | None, key: str) -> dict[str, Conjunction]:
    found: dict[str, Conjunction] = {}
    for facet in shape.many.get(key, ()) if shape is not None else ():
        for name, node in facet.node.at(key).members():
            found[name] = (*found.get(name, ()), node)
    return found


def _branches(unions: Iterable[Union]) -> Iterator[Node]:
    for union in unions:
        yield from union.branches


def _holds(shape: Shape) -> bool:
    if shape.properties or shape.unions or any(shape.many.get(key) for key in _NAMED):
        return True
    return any(_schemas(shape, key) for key, _, _ in _HELD if key != "items") or _has_elements(shape)


def _has_elements(shape: Shape) -> bool:
    """Tell whether there is more to say of the elements of an array than their type, which its own words say."""
    return any(node.mapping.keys() - {"type", "format"} for node in shape.schemas("items")) or bool(positions(shape))


def merged(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """Return the names of both sides in the order of the head; those that went stand where they stood."""
    old, found = list(before), list(after)
    there = set(found)
    for number, name in enumerate(old):
        if name not in there:
            at = found.index(old[number - 1]) + 1 if number else 0
            found.insert(at, name)
    return found
