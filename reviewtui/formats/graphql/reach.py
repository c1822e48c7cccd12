"""Which operations reach a type: root fields, followed through fields, arguments, unions and interfaces."""

from __future__ import annotations

from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.formats.graphql.definitions import COMPOSITE, named_type
from reviewtui.model import Direction, Operation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.graphql.definitions import Definition, Field
    from reviewtui.formats.graphql.schema import Schema

# Directives of federation that say that a router, and not an operation of this schema, may lead to a type.
_FEDERATION = frozenset(
    {"key", "link", "extends", "external", "shareable", "interfaceObject", "provides", "requires", "override"}
)

_MOST = 200_000_000
"""Operations times types; the largest real schemas have a few millions. More is not followed."""


class Reach:
    """The operations of one version, and how far each gets; sets of operations are bits of one number."""

    def __init__(self, schema: Schema) -> None:
        """Look at every definition once."""
        self._definitions: dict[str, Definition] = {name: schema.definition(name) for name in schema.types}
        self._roots = {name: kind.upper() for kind, name in schema.roots.items()}
        self.operations: list[Operation] = []
        self._own: dict[str, dict[str, Operation]] = {name: {} for name in self._roots}
        self.sent: set[str] = set()
        self.received: set[str] = set()
        self._leads: dict[str, set[str]] = {}
        self._starts: dict[str, int] = {}
        self._given = {
            named_type(one.type)
            for key in schema.chunks
            if key.startswith("@")
            for one in schema.definition(key).inputs.values()
        }
        self.federated = any(_federated(schema.definition(key)) for key in schema.chunks)
        self._look()
        self._bounded = len(self.operations) * len(self._definitions) <= _MOST

    @property
    def knows_all(self) -> bool:
        """Whether what no operation reaches cannot be reached: there are operations, and no router adds any."""
        return bool(self.operations) and not self.federated and self._bounded

    def reached(self, name: str) -> bool:
        """Tell whether a type can be met by a client, as far as this version says."""
        return not self.knows_all or name in self._roots or name in self._given or bool(self._bits(name))

    def is_described(self, name: str) -> bool:
        """Tell whether more than the name of a type is known: not of scalars, which many elements have by chance."""
        return name in self._definitions and self._definitions[name].keyword != "scalar"

    def is_root(self, name: str) -> bool:
        """Tell whether operations begin at a type."""
        return name in self._roots

    def of(self, name: str, member: str = "") -> tuple[Operation, ...]:
        """Return the operations that reach a type; of a root type, those that are a field of it."""
        if name in self._roots:
            own = self._own[name]
            return tuple(own.values()) if not member else (own[member],) if member in own else ()
        return self._named(self._bits(name))

    def direction(self, name: str) -> Direction:
        """Return who sends values of a type."""
        sent, received = name in self.sent or name in self._given, name in self.received
        if sent and received:
            return Direction.BOTH
        if sent or received:
            return Direction.REQUEST if sent else Direction.RESPONSE
        return Direction.NONE

    def _look(self) -> None:
        for name, definition in self._definitions.items():
            leads = self._leads.setdefault(name, set())
            leads.update(definition.members)
            for interface in definition.interfaces:
                self._leads.setdefault(interface, set()).add(name)
            inputs = {named_type(one.type) for one in definition.inputs.values()}
            self.sent |= inputs
            leads |= inputs
            for field in definition.fields.values():
                self._field(name, field, leads)

    def _field(self, owner: str, field: Field, leads: set[str]) -> None:
        answer = named_type(field.type)
        given = {named_type(one.type) for one in field.arguments.values()}
        self.received.add(answer)
        self.sent |= given
        if owner in self._roots:
            bit = 1 << len(self.operations)
            operation = self._own[owner][field.name] = Operation(self._roots[owner], field.name)
            self.operations.append(operation)
            for named in (answer, *given):
                self._starts[named] = self._starts.get(named, 0) | bit
        else:
            leads.add(answer)
            leads |= given

    @cached_property
    def _spread(self) -> dict[str, int]:
        """Return who reaches each type; a root is not gone through, or everything would reach everything."""
        if not self._bounded:
            return {}
        bits = {name: at for name, at in self._starts.items() if name not in self._roots}
        moving = deque(bits)
        waiting = set(moving)
        while moving:
            name = moving.popleft()
            waiting.discard(name)
            for led in self._leads.get(name, ()):
                known = bits.get(led, 0)
                if known | bits[name] != known and led not in self._roots:
                    bits[led] = known | bits[name]
                    if led not in waiting:
                        waiting.add(led)
                        moving.append(led)
        return bits

    def _bits(self, name: str) -> int:
        """Return who reaches a type; an interface also through the types that implement it."""
        found = self._spread.get(name, 0)
        definition = self._definitions.get(name)
        if definition is not None and definition.keyword == "interface":
            for implementer in self._implementers(name):
                found |= self._spread.get(implementer, 0)
        return found

    def _implementers(self, interface: str) -> Iterator[str]:
        for name in self._leads.get(interface, ()):
            definition = self._definitions.get(name)
            if definition is not None and interface in definition.interfaces and definition.keyword in COMPOSITE:
                yield name

    def _named(self, bits: int) -> tuple[Operation, ...]:
        found = []
        while bits:
            lowest = bits & -bits
            found.append(self.operations[lowest.bit_length() - 1])
            bits ^= lowest
        return tuple(found)


def _federated(definition: Definition) -> bool:
    """Tell whether a definition or anything in it is marked for a router."""
    inside = (definition.fields, definition.inputs, definition.values)
    applied = (definition.applied, *(part.applied for parts in inside for part in parts.values()))
    return any(one.name in _FEDERATION for uses in applied for one in uses)
