"""A module for looking at one method at a time: what is sent, what comes back, and the fields of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.elements import short
from reviewtui.formats.protobuf.module import SCALAR
from reviewtui.formats.protobuf.pairs import opened
from reviewtui.formats.semantic import PartKind
from reviewtui.formats.type_trees import Member, TypeTrees
from reviewtui.model import Direction, Location

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.protobuf.elements import Definition, Field, Rpc
    from reviewtui.formats.protobuf.module import Module
    from reviewtui.formats.protobuf.pairs import Side
    from reviewtui.model import Operation
    from reviewtui.schema.node import Node


def open_semantic_view(pair: SpecPair, base: Files, head: Files) -> TypeTrees:
    """Read both versions; a side that does not exist is empty, and files that cannot be read are left out of both."""
    before, after = pair.members
    old, new = opened(base, pair.base_path, before), opened(head, pair.path, after)
    skipped = {*old.broken, *new.broken}
    return TypeTrees(*(_Types(side, side.module(skipped)) for side in (old, new)))


class _Types:
    """One version of a module."""

    def __init__(self, side: Side, module: Module) -> None:
        self._library = side.library
        self._module = module
        types: tuple[Definition, ...] = (*module.messages.values(), *module.enums.values())
        self._named = {(one.node.path, one.node.pointer): one.name for one in types}
        self._added: dict[str, list[Field]] = {}
        for extension in module.extensions.values():
            extended = module.resolve(extension.field.scope, extension.extended).name
            self._added.setdefault(extended, []).append(extension.field)

    def operation(self, operation: Operation) -> Member | None:
        """Return a method; None when there is none of this name."""
        service, _, name = operation.path.rpartition("/")
        known = self._module.services.get(service) if operation.method == "RPC" else None
        rpc = next((one for one in known.rpcs if one.name == name), None) if known else None
        if rpc is None:
            return None
        inside = (self._message(rpc, "request", rpc.request), self._message(rpc, "response", rpc.response))
        return Member(PartKind.OPERATION, str(operation), _marks(rpc.node), _place(rpc.node), inside=inside)

    def _message(self, rpc: Rpc, way: str, written: str) -> Member:
        target = self._module.resolve(rpc.service, written).name
        streamed = (f"stream of {short(target)}",) if rpc.streams(way) else (short(target),)
        kind, direction = (
            (PartKind.REQUEST_BODY, Direction.REQUEST) if way == "request" else (PartKind.RESPONSE, Direction.RESPONSE)
        )
        return Member(kind, way.capitalize(), streamed, _place(rpc.node.at(way)), target, direction=direction)

    def members(self, name: str) -> tuple[Member, ...]:
        """Return the fields of a message in the order of their numbers, or the values of an enum."""
        return tuple(self._members(name))

    def _members(self, name: str) -> Iterator[Member]:
        message, enum = self._module.messages.get(name), self._module.enums.get(name)
        if message is not None:
            for field in (*message.fields, *self._added.get(name, ())):
                yield self._field(field)
        for value in enum.values if enum is not None else ():
            said = (f"= {value.number}", *_marks(value.node))
            yield Member(PartKind.VARIANT, value.name, said, _place(value.node))

    def _field(self, field: Field) -> Member:
        known = self._module.type_of(field)
        kind = short(known.name)
        said = f"map of {kind} by {field.keys}" if field.keys else f"{field.label} {kind}".strip()
        words = [said, f"= {field.number}"]
        words += [f"in oneof {field.oneof}"] if field.oneof else []
        target = "" if known.kind == SCALAR else known.name
        # A field is known by its number, whatever it is called.
        twin = str(field.number)
        return Member(
            PartKind.PROPERTY, field.name, (*words, *_marks(field.node)), _place(field.node), target, twin=twin
        )

    def place(self, name: str) -> Location | None:
        """Return where a message or an enum is declared."""
        found = self._module.messages.get(name) or self._module.enums.get(name)
        return _place(found.node) if found else None

    def holder(self, place: Location) -> str:
        """Return the innermost message or enum in which a place lies; empty where it lies in none."""
        pointer = place.pointer
        while pointer:
            if (name := self._named.get((place.path, pointer))) is not None:
                return name
            pointer = pointer.rpartition("/")[0]
        return ""

    def locate(self, place: Location) -> Location:
        """Return a place with its line and column."""
        return self._library.locate(place.path, [place.pointer])[place.pointer]


def _place(node: Node) -> Location:
    return Location(node.path, node.pointer)


def _marks(node: Node) -> tuple[str, ...]:
    return ("deprecated",) if node.mapping.get("option deprecated") is True else ()
