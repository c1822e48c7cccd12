"""Which components descend from one that has a discriminator: where the parent is named, any of them may stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.references import named_with_words
from reviewtui.model import Effect, How, Kind
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.difference import Difference, Pair, Place
from reviewtui.schema.discriminators import Discriminator, Names, Variants, discriminator_of, renaming
from reviewtui.schema.equality import equal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.schema.node import Node

    Address = tuple[str, str]


class Family:
    """The components of one side that descend from others, and what they are called on the wire."""

    def __init__(self, reader: Reader) -> None:
        """Find the descendants of each component that tells them apart without listing them."""
        self.library = reader.library
        self.descendants: dict[Address, dict[str, Node]] = {}
        self.parents: dict[Address, tuple[str, Node]] = {}
        self._told: list[Discriminator] = []
        holder = reader.root.at("definitions") if reader.swagger else reader.root.at("components").at("schemas")
        if not any(isinstance(schema, dict) and "discriminator" in schema for schema in holder.mapping.values()):
            return
        for name, written in holder.members():
            node = canonical_node(written, self.library)
            if told := discriminator_of(node.mapping.get("discriminator")):
                self._told.append(told)
            if written.has("$ref") and node.path == written.path:
                continue  # another name for a component that goes by its own
            for parent in self._ancestors(node):
                if parent.has("discriminator") and not (parent.has("oneOf") or parent.has("anyOf")):
                    self.descendants.setdefault(parent.address, {})[name] = node
                    self.parents.setdefault(node.address, (name, parent))

    def heirs(self, node: Node) -> Iterable[Node]:
        """Return those that descend from a component."""
        return self.descendants.get(node.address, {}).values()

    def _ancestors(self, node: Node) -> list[Node]:
        """Return all that a component extends, each once, the nearest first."""
        found: dict[Address, Node] = {}
        waiting = [node]
        while waiting:
            for part in waiting.pop(0).at("allOf").elements():
                target = self.library.resolve(part) if isinstance(part.mapping.get("$ref"), str) else None
                parent = canonical_node(target, self.library) if target else node
                if parent.address not in {*found, node.address}:
                    found[parent.address] = parent
                    waiting.append(parent)
        return [*found.values()]

    def names(self, parent: Node) -> Names:
        """Return what the descendants of a component are called; another mapping by the same property counts too."""
        own = discriminator_of(parent.mapping.get("discriminator")) or Discriminator("", {})
        mapping: dict[str, str] = {}
        for told in (*(other for other in self._told if other.member == own.member), own):
            mapping.update(told.mapping)
        return Names(Discriminator(own.member, mapping), self.descendants.get(parent.address, {}), self.library)

    def meant(self, node: Node) -> Node:
        """Return the component that a schema comes to when it says words only beside it."""
        reference = None if node.address in self.parents else named_with_words(node)
        return (self.library.resolve(reference) if reference else None) or node


class Families:
    """Both sides' families: which descendants belong together, and which are called otherwise now."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Find the families of both sides."""
        self._base, self._head = Family(base), Family(head)

    def __bool__(self) -> bool:
        """Tell whether there is any family."""
        return bool(self._base.descendants or self._head.descendants)

    def compare(self, old: Node, new: Node) -> Iterator[Difference | Pair]:
        """Yield what follows for a pair of schemas from who may stand in their place, and from their own names."""
        before, after = self._base.meant(old), self._head.meant(new)
        yield from self._renamed(before, after)
        yield from self._descendants(before, after)

    def _renamed(self, old: Node, new: Node) -> Iterator[Difference]:
        """Compare what a descendant is called, where it is another component now."""
        if old.address not in self._base.parents or new.address not in self._head.parents:
            return
        (ours, elder), (theirs, parent) = self._base.parents[old.address], self._head.parents[new.address]
        if ours == theirs:
            return
        lost, won = renaming(self._base.names(elder), self._head.names(parent), ours, theirs)
        if lost and won:
            places = Place(elder, "discriminator"), Place(parent, "discriminator")
            yield Difference(
                Kind.SCHEMA, How.CHANGED, "discriminator-mapping", [*lost], [*won], Effect.REPLACES, *places
            )

    def _descendants(self, old: Node, new: Node) -> Iterator[Difference | Pair]:
        """Pair those that may stand in the place of a schema because its discriminator can name them."""
        before, after = self._base.descendants.get(old.address, {}), self._head.descendants.get(new.address, {})
        paired = self.heirs(old, new).successors
        for name, twin in paired.items():
            yield Pair((before[name],), (after[twin],))
        for name in before:
            if name not in paired and (after or new.has("discriminator")):
                places = Place(before[name]), Place(new)
                yield Difference(Kind.VARIANT, How.REMOVED, "anyOf", name, None, Effect.NARROWS, *places)
        for name in after:
            if name not in paired.values() and old.has("discriminator"):
                yield Difference(Kind.VARIANT, How.ADDED, "anyOf", None, name, Effect.WIDENS, None, Place(after[name]))

    def heirs(self, old: Node, new: Node) -> Variants:
        """Pair descendants by their components' names, then by their names on the wire, then by equal text."""
        before, after = self._base.descendants.get(old.address, {}), self._head.descendants.get(new.address, {})
        paired = {name: name for name in before if name in after}
        if len(paired) not in {len(before), len(after)}:
            ours, theirs = self._base.names(old), self._head.names(new)
            _pair_more(paired, before, after, lambda one, other: bool(ours.used(one) & theirs.used(other)))
            _pair_more(paired, before, after, lambda one, other: equal(before[one].value, after[other].value))
        return Variants(before, after, paired)


def _pair_more(
    paired: dict[str, str], before: dict[str, Node], after: dict[str, Node], alike: Callable[[str, str], bool]
) -> None:
    for name in [name for name in before if name not in paired]:
        twin = next((other for other in after if other not in paired.values() and alike(name, other)), None)
        if twin is not None:
            paired[name] = twin
