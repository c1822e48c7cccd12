"""Which operations send or receive which types: from the methods of services down through the fields of messages."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.model import Direction, Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.protobuf.elements import Rpc
    from reviewtui.formats.protobuf.module import Module


class Reached(NamedTuple):
    """The operations that reach a type, as bits, on both ways."""

    request: int = 0
    response: int = 0

    @property
    def direction(self) -> Direction:
        """Who sends it; what no operation uses may be sent by anybody."""
        if self.request and not self.response:
            return Direction.REQUEST
        if self.response and not self.request:
            return Direction.RESPONSE
        return Direction.BOTH

    @property
    def bits(self) -> int:
        """All operations."""
        return self.request | self.response


class Reach:
    """Knows for both versions together which operations reach a type; `renamed` are types under their later names."""

    def __init__(self, sides: tuple[Module, Module], renamed: Mapping[str, str]) -> None:
        """Follow all methods of both sides."""
        self.operations: dict[Operation, int] = {}
        self._renamed = renamed
        self._edges: dict[str, set[str]] = {}
        self._found: dict[str, list[int]] = {}
        for side in sides:
            self._uses(side)
        for side in sides:
            for service in side.services.values():
                for rpc in service.rpcs:
                    self._start(side, rpc)
        self._spread()

    def of(self, name: str) -> Reached:
        """Return the operations that reach a type, by its name on either side."""
        return Reached(*self._found.get(self._now(name), (0, 0)))

    def bit(self, rpc: Rpc) -> int:
        """Return the bit of one operation."""
        return 1 << self.operations.setdefault(operation(rpc, self._now(rpc.service)), len(self.operations))

    def _now(self, name: str) -> str:
        return self._renamed.get(name, name)

    def _uses(self, side: Module) -> None:
        for message in side.messages.values():
            used = self._edges.setdefault(self._now(message.name), set())
            used.update(self._now(side.type_of(field).name) for field in message.fields)
        for extension in side.extensions.values():
            extended = side.resolve(extension.field.scope, extension.extended).name
            used = self._edges.setdefault(self._now(extended), set())
            used.add(self._now(side.type_of(extension.field).name))

    def _start(self, side: Module, rpc: Rpc) -> None:
        bit = self.bit(rpc)
        for way, written in enumerate((rpc.request, rpc.response)):
            self._found.setdefault(self._now(side.resolve(rpc.service, written).name), [0, 0])[way] |= bit

    def _spread(self) -> None:
        moving = deque(self._found)
        while moving:
            name = moving.popleft()
            request, response = self._found[name]
            for used in self._edges.get(name, ()):
                known = self._found.setdefault(used, [0, 0])
                if known[0] | request != known[0] or known[1] | response != known[1]:
                    known[0] |= request
                    known[1] |= response
                    moving.append(used)


def operation(rpc: Rpc, service: str) -> Operation:
    """Return how a method is called in findings: by the path that gRPC gives it."""
    return Operation("RPC", f"{service}/{rpc.name}")
