"""Comparing two descriptions: operations are matched, what they use is compared once, equal parts are only scanned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi import elements, endpoints
from reviewtui.formats.openapi.document import compare_document
from reviewtui.formats.openapi.families import Families
from reviewtui.formats.openapi.operations import OperationComparer
from reviewtui.formats.openapi.servers import compare_servers
from reviewtui.formats.references import References
from reviewtui.formats.schema_units import MANNERS, SchemaUnits
from reviewtui.model import Direction
from reviewtui.schema.difference import ALONE, PLAIN, Manner

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.graph import Graph, Unit
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.model import Operation
    from reviewtui.schema.difference import Difference, Pair
    from reviewtui.schema.node import Node

_WRITTEN = frozenset({"parameter", "header"})  # as text, unless they have a `content`


class Comparer(SchemaUnits):
    """Compares two sides; the outcome is a graph of units with their differences."""

    def __init__(self, base: Reader, head: Reader) -> None:
        """Keep both sides; equal text means equal values only when both read references alike."""
        self.base = base
        self.head = head
        self._families = Families(base, head)
        sides = base.library, head.library
        references = References(*sides, parents=bool(self._families))
        self.same_family = base.swagger == head.swagger
        alike = self.same_family and sides[0].ref_siblings_count == sides[1].ref_siblings_count
        super().__init__(sides, references, same_reading=alike, heirs=self._families.heirs)
        self.servers = self.graph.unit("servers", "", base, head, Direction.NONE)
        self._operations = OperationComparer(self)

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
        elif unit.role in MANNERS:
            self.compare_schemas(unit)
        elif unit.role != "document":
            elements.compare(self, unit)

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
        super().scan(user, before, after, role, direction)

    def below(self, user: Unit, role: str) -> Manner:
        """Return the manner of a schema that an unchanged part refers to; a parent may have descendants."""
        manner = super().below(user, role)
        return ALONE if role == "parent" and manner is PLAIN and self._families else manner

    def kin(self, old: Node, new: Node) -> Iterable[Difference | Pair]:
        """Yield what follows for a pair of schemas from who descends from them."""
        return self._families.compare(old, new) if self._families else ()

    def element(self, user: Unit, role: str, before: Node, after: Node, direction: Direction) -> None:
        """Link a pair of parameters, bodies, responses or headers, references followed."""
        old, new = self.base.library.follow(before), self.head.library.follow(after)
        if not elements.says_how_it_is_written(old, role) and self.settled(old, new):
            return
        key = (old.address, new.address)
        user.uses.append(self.graph.unit(role, key, old, new, direction))
