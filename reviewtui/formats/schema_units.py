"""Comparing schemas as units of a graph, each pair once per direction: the part that all formats with schemas share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from reviewtui.formats.graph import Graph
from reviewtui.model import Direction, Effect
from reviewtui.schema.comparing import SchemaComparer
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.difference import ALONE, DOCUMENT, PLAIN, TEXT, Difference, Manner, Place
from reviewtui.schema.discriminators import no_heirs
from reviewtui.schema.equality import dump, equal
from reviewtui.schema.node import Node
from reviewtui.schema.objects import HIDDEN_BY, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.formats.graph import Unit
    from reviewtui.schema.difference import Conjunction, Pair
    from reviewtui.schema.discriminators import Heirs

REFERENCE = b'"$ref":'
"""What stands in the JSON of everything that refers to something."""

MANNERS = {
    "schema": PLAIN,
    "given": Manner(given=True),
    "text": TEXT,
    "given text": Manner(text=True, given=True),
    "whole text": DOCUMENT,
    "alone": ALONE,
}
"""The roles of units that are schemas, and what is compared in each."""
_ROLES = {manner: role for role, manner in MANNERS.items()}


class Use(NamedTuple):
    """A reference that stands at `node`, what it must lead to, and whether the direction is turned there.

    Where `hides` is `readOnly` or `writeOnly`, the node is a member with that word, and all that is below it.
    """

    node: Node
    role: str
    turned: bool
    hides: str = ""


class Uses(Protocol):
    """Finds what an unchanged part refers to."""

    def uses(self, node: Node, twin: Node, role: str) -> Iterator[Use]:
        """Yield every reference in a part of the base; `twin` is the same in the head."""
        ...


class SchemaUnits:
    """Puts pairs of schemas in line, and compares them; the outcome is a graph of units with their differences.

    `same_reading` says that equal text means equal values: both sides read keywords and references alike.
    """

    def __init__(
        self, sides: tuple[FileLibrary, FileLibrary], references: Uses, *, same_reading: bool, heirs: Heirs = no_heirs
    ) -> None:
        """Start with nothing compared."""
        self.graph = Graph()
        self.same_reading = same_reading
        self.references = references
        self._sides = sides
        self._schemas = SchemaComparer(*sides, heirs)
        self._probing: dict[tuple[object, object], frozenset[Effect]] = {}

    def schema(
        self, user: Unit, before: Conjunction, after: Conjunction, direction: Direction, manner: Manner = PLAIN
    ) -> None:
        """Link a pair of schemas to its user."""
        if len(before) == len(after) == 1 and self.settled(before[0], after[0]):
            return
        old = tuple([canonical_node(node, self._sides[0]) for node in before])
        new = tuple([canonical_node(node, self._sides[1]) for node in after])
        key = (tuple([n.address for n in old]), tuple([n.address for n in new]))
        user.uses.append(self.graph.unit(_ROLES[manner], key, old, new, direction))

    def compare_schemas(self, unit: Unit) -> None:
        """Compare the pair of schemas that a unit stands for."""
        old, new = unit.base, unit.head
        assert isinstance(old, tuple)  # noqa: S101 - the role says so
        assert isinstance(new, tuple)  # noqa: S101 - the same
        manner = MANNERS[unit.role]
        if unit.role != "alone" and len(old) == len(new) == 1:
            self._take(unit, self.kin(old[0], new[0]), manner)
        if self.proven_equal(old, new):
            for before, after in zip(old, new, strict=True):
                self.scan(unit, before, after, "schema", unit.direction)
            return
        self._take(unit, self._schemas.compare(old, new, unit.direction, self.probe, manner), manner)

    def kin(self, _old: Node, _new: Node) -> Iterable[Difference | Pair]:
        """Yield what follows for a pair of schemas from others that may stand in their place; here there are none."""
        return ()

    def _take(self, unit: Unit, questions: Iterable[Difference | Pair], manner: Manner) -> None:
        """Keep what differs, and link what is still to be compared."""
        for found in questions:
            if isinstance(found, Difference):
                unit.differences.append(found)
            else:
                below = manner.below._replace(given=found.given) if found.given else manner.below
                self.schema(unit, found.base, found.head, unit.direction, below)

    def settled(self, old: Node, new: Node) -> bool:
        """Tell whether two nodes say the same and refer to nothing, so that neither they nor their parts can differ.

        So it is with most members of a schema that differs in one; a unit for each would cost more than the rest.
        """
        if old.value != new.value or not self.same_reading:
            return False
        if old.has("discriminator"):
            return False  # others may stand in its place
        text = dump(old.value)
        return REFERENCE not in text and equal(old.value, new.value)

    def proven_equal(self, old: Iterable[Node], new: Iterable[Node]) -> bool:
        """Tell whether two lists of nodes have the same text under the same reading."""
        before, after = list(old), list(new)
        if not self.same_reading or len(before) != len(after):
            return False
        return all(equal(one.value, other.value) for one, other in zip(before, after, strict=True))

    def scan(self, user: Unit, before: Node, after: Node, role: str, direction: Direction) -> None:
        """Link what an unchanged part refers to: the text is equal, what it names need not be."""
        for use in self.references.uses(before, after, role):
            turned = direction.turned() if use.turned else direction
            twin = Node(after.path, after.pointer + use.node.pointer.removeprefix(before.pointer), use.node.value)
            if use.hides:
                self._hidden(user, use, twin, turned)
            elif use.role in {"schema", "parent"}:
                self.schema(user, (use.node,), (twin,), turned, self.below(user, use.role))
            else:
                self.element(user, use.role, use.node, twin, turned)

    def below(self, user: Unit, _role: str) -> Manner:
        """Return the manner of a schema that an unchanged part refers to."""
        return MANNERS[user.role].below if user.role in MANNERS else PLAIN

    def element(self, user: Unit, role: str, before: Node, after: Node, direction: Direction) -> None:
        """Link a pair of elements that are no schemas, which only formats with such have."""
        raise NotImplementedError(role)

    def _hidden(self, user: Unit, use: Use, twin: Node, direction: Direction) -> None:
        """Take an unchanged member that is sent in one direction only."""
        if HIDDEN_BY.get(direction) != use.hides:
            self.scan(user, use.node, twin, "schema", direction)
        elif self.probe((use.node,), (twin,)) - {Effect.ANNOTATES}:
            name = use.node.pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")
            user.differences.append(unseen(Place(use.node), Place(twin), direction, name))

    def probe(self, before: Conjunction, after: Conjunction) -> frozenset[Effect]:
        """Return the effects of all differences below two schemas; a pair that is being probed adds none."""
        key = (tuple(n.address for n in before), tuple(n.address for n in after))
        if key not in self._probing:
            self._probing[key] = frozenset()
            kept, self.graph = self.graph, Graph()
            top = self.graph.unit("probe", key, before, after, Direction.BOTH)
            self.schema(top, before, after, Direction.BOTH)
            self.graph.work(lambda unit: self.compare_schemas(unit) if unit.role in MANNERS else None)
            effects = {d.effect for unit in self.graph.with_differences() for d in unit.differences}
            self.graph, self._probing[key] = kept, frozenset(effects)
        return self._probing[key]
