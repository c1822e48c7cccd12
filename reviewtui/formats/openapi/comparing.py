"""Comparing two descriptions: operations are matched, what they use is compared once, equal parts are only scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.graph import Graph, Unit
from reviewtui.formats.openapi import elements, endpoints
from reviewtui.formats.openapi.document import compare_document
from reviewtui.formats.openapi.families import Families
from reviewtui.formats.openapi.operations import OperationComparer
from reviewtui.formats.openapi.references import REFERENCE, References
from reviewtui.formats.openapi.servers import compare_servers
from reviewtui.model import Direction, Effect, Operation
from reviewtui.schema.comparing import SchemaComparer
from reviewtui.schema.conjuncts import canonical_node
from reviewtui.schema.difference import ALONE, DOCUMENT, PLAIN, TEXT, Difference, Manner, Place
from reviewtui.schema.equality import dump, equal
from reviewtui.schema.node import Node
from reviewtui.schema.objects import HIDDEN_BY, unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.references import Use
    from reviewtui.schema.difference import Conjunction, Pair


_MANNERS = {
    "schema": PLAIN,
    "given": Manner(given=True),
    "text": TEXT,
    "given text": Manner(text=True, given=True),
    "whole text": DOCUMENT,
    "alone": ALONE,
}
_WRITTEN = frozenset({"parameter", "header"})  # as text, unless they have a `content`
_ROLES = {manner: role for role, manner in _MANNERS.items()}


class Comparer:
    """Compares two sides; the outcome is a graph of units with their differences."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Keep both sides; equal text means equal values only when both read references alike."""
        self.base = base
        self.head = head
        self.graph = Graph()
        self.servers = self.graph.unit("servers", "", base, head, Direction.NONE)
        self._families = Families(base, head)
        self.references = References(base.library, head.library, parents=bool(self._families))
        self.same_dialect = base.library.ref_siblings_count == head.library.ref_siblings_count
        self.same_family = base.swagger == head.swagger
        self._schemas = SchemaComparer(base.library, head.library, self._families.heirs)
        self._operations = OperationComparer(self)
        self._probing: dict[tuple[object, object], frozenset[Effect]] = {}

    def compare(self) -> Graph:
        """Compare everything and return the graph, with operations spread over it."""
        document = self.graph.unit("document", "", self.base, self.head, Direction.NONE)
        document.differences += compare_document(self.base, self.head)
        self.servers.differences += compare_servers(self.base, self.head)
        endpoints.compare_items("paths", self, document)
        endpoints.compare_items("webhooks", self, document)
        self.graph.work(self._unit)
        self.graph.spread()
        return self.graph

    def operation(self, user: Unit | None, named: Operation, old: object, new: object, direction: Direction) -> None:
        """Put a matched pair of operations in line; a callback's belongs to the operation that offers it."""
        if user is None:
            self.graph.root("operation", named, old, new, direction)
        else:
            user.uses.append(self.graph.unit("operation", ("callback", str(named), id(user)), old, new, direction))

    def _unit(self, unit: Unit) -> None:
        if unit.role == "operation":
            self._operations.compare(unit)
        elif unit.role in _MANNERS:
            self._schema(unit)
        elif unit.role != "document":
            elements.compare(self, unit)

    def schema(
        self, user: Unit, before: Conjunction, after: Conjunction, direction: Direction, manner: Manner = PLAIN
    ) -> None:
        """Link a pair of schemas to its user."""
        if len(before) == len(after) == 1 and self._settled(before[0], after[0]):
            return
        old = tuple([canonical_node(node, self.base.library) for node in before])
        new = tuple([canonical_node(node, self.head.library) for node in after])
        key = (tuple([n.address for n in old]), tuple([n.address for n in new]))
        user.uses.append(self.graph.unit(_ROLES[manner], key, old, new, direction))

    def _schema(self, unit: Unit) -> None:
        old, new = unit.base, unit.head
        assert isinstance(old, tuple)  # noqa: S101 - the role says so
        assert isinstance(new, tuple)  # noqa: S101 - the same
        if self._families and unit.role != "alone" and len(old) == len(new) == 1:
            self._take(unit, self._families.compare(old[0], new[0]), _MANNERS[unit.role])
        if self.proven_equal(old, new):
            for before, after in zip(old, new, strict=True):
                self.scan(unit, before, after, "schema", unit.direction)
            return
        manner = _MANNERS[unit.role]
        self._take(unit, self._schemas.compare(old, new, unit.direction, self.probe, manner), manner)

    def _take(self, unit: Unit, questions: Iterable[Difference | Pair], manner: Manner) -> None:
        """Keep what differs, and link what is still to be compared."""
        for found in questions:
            if isinstance(found, Difference):
                unit.differences.append(found)
            else:
                below = manner.below._replace(given=found.given) if found.given else manner.below
                self.schema(unit, found.base, found.head, unit.direction, below)

    def _settled(self, old: Node, new: Node) -> bool:
        """Tell whether two nodes say the same and refer to nothing, so that neither they nor their parts can differ.

        So it is with most members of a schema that differs in one; a unit for each would cost more than the rest.
        """
        if old.value != new.value or not (self.same_dialect and self.same_family):
            return False
        if old.has("discriminator"):
            return False  # others may stand in its place
        text = dump(old.value)
        return REFERENCE not in text and equal(old.value, new.value)

    def proven_equal(self, old: Iterable[Node], new: Iterable[Node]) -> bool:
        """Tell whether two lists of nodes have the same text under the same reading."""
        before, after = list(old), list(new)
        if not (self.same_dialect and self.same_family) or len(before) != len(after):
            return False
        return all(equal(one.value, other.value) for one, other in zip(before, after, strict=True))

    def scan(self, user: Unit, before: Node, after: Node, role: str, direction: Direction) -> None:
        """Link what an unchanged part refers to: the text is equal, what it names need not be."""
        if role in _WRITTEN and before.has("schema") and before.mapping.get("in") != "body":
            if any(self.references.uses(before, after, role)):
                given = before.mapping.get("required") is True and role == "parameter"
                pair = (before.at("schema"),), (after.at("schema"),)
                self.schema(user, *pair, direction, Manner(text=True, given=given))
            return
        if elements.says_how_it_is_written(before, role):
            self.element(user, role, before, after, direction)
            return
        for use in self.references.uses(before, after, role):
            turned = direction.turned() if use.turned else direction
            twin = Node(after.path, after.pointer + use.node.pointer.removeprefix(before.pointer), use.node.value)
            if use.hides:
                self._hidden(user, use, twin, turned)
            elif use.role in {"schema", "parent"}:
                below = _MANNERS[user.role].below if user.role in _MANNERS else PLAIN
                below = ALONE if use.role == "parent" and below is PLAIN and self._families else below
                self.schema(user, (use.node,), (twin,), turned, below)
            else:
                self.element(user, use.role, use.node, twin, turned)

    def _hidden(self, user: Unit, use: Use, twin: Node, direction: Direction) -> None:
        """Take an unchanged member that is sent in one direction only."""
        if HIDDEN_BY.get(direction) != use.hides:
            self.scan(user, use.node, twin, "schema", direction)
        elif self.probe((use.node,), (twin,)) - {Effect.ANNOTATES}:
            name = use.node.pointer.rsplit("/", 1)[-1].replace("~1", "/").replace("~0", "~")
            user.differences.append(unseen(Place(use.node), Place(twin), direction, name))

    def element(self, user: Unit, role: str, before: Node, after: Node, direction: Direction) -> None:
        """Link a pair of parameters, bodies, responses or headers, references followed."""
        old, new = self.base.library.follow(before), self.head.library.follow(after)
        if not elements.says_how_it_is_written(old, role) and self._settled(old, new):
            return
        key = (old.address, new.address)
        user.uses.append(self.graph.unit(role, key, old, new, direction))

    def probe(self, before: Conjunction, after: Conjunction) -> frozenset[Effect]:
        """Return the effects of all differences below two schemas; a pair that is being probed adds none."""
        key = (tuple(n.address for n in before), tuple(n.address for n in after))
        if key not in self._probing:
            self._probing[key] = frozenset()
            kept, self.graph = self.graph, Graph()
            top = self.graph.unit("probe", key, before, after, Direction.BOTH)
            self.schema(top, before, after, Direction.BOTH)
            self.graph.work(lambda unit: self._schema(unit) if unit.role in _MANNERS else None)
            effects = {d.effect for unit in self.graph.with_differences() for d in unit.differences}
            self.graph, self._probing[key] = kept, frozenset(effects)
        return self._probing[key]
