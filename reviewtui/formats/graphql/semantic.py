"""A GraphQL schema for looking at one operation at a time: root fields, what is given to them and what they answer."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.formats.graphql.definitions import COMPOSITE, deprecation, named_type
from reviewtui.formats.graphql.schema import Schema, read_schema
from reviewtui.formats.semantic import PartKind
from reviewtui.formats.type_trees import Member, TypeTrees
from reviewtui.model import Direction
from reviewtui.text.pointer import split

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.comparison import Files, SpecPair
    from reviewtui.formats.graphql.definitions import Applied, Definition, Field, Input
    from reviewtui.model import Location, Operation


def open_semantic_view(pair: SpecPair, base: Files, head: Files) -> TypeTrees:
    """Read both versions; a side that does not exist is empty. Raises UnreadableError."""
    both = zip((base, head), pair.members, strict=True)
    return TypeTrees(*(_Types(read_schema(files, paths)) for files, paths in both))


class _Types:
    """One version of a schema."""

    def __init__(self, schema: Schema) -> None:
        self._schema = schema
        self._roots = {kind.upper(): name for kind, name in schema.roots.items()}

    def operation(self, operation: Operation) -> Member | None:
        """Return a root field; None when there is none of this name."""
        root = self._definition(self._roots.get(operation.method, ""))
        field = root.fields.get(operation.path) if root else None
        if field is None:
            return None
        result = Member(
            PartKind.RESPONSE,
            "Result",
            (field.type,),
            field.location,
            named_type(field.type),
            twin="result:",
            direction=Direction.RESPONSE,
        )
        inside = (*map(_argument, field.arguments.values()), result)
        return Member(PartKind.OPERATION, str(operation), _marks(field.applied), field.location, inside=inside)

    def members(self, name: str) -> tuple[Member, ...]:
        """Return the fields, values or members of a type; those of a type for operations are not gone into."""
        found = self._definition(name)
        if found is None or name in self._roots.values():
            return ()
        return (*_members(found), *map(_variant, self._implementers.get(name, ())))

    def place(self, name: str) -> Location | None:
        """Return where a type is defined."""
        found = self._definition(name)
        return found.location if found else None

    def holder(self, place: Location) -> str:
        """Return the type in which a place lies; empty in one for operations, and outside of types."""
        section, name, *_ = *split(place.pointer), "", ""
        if section != "types":
            return ""
        return name if name not in self._roots.values() else ""

    @staticmethod
    def locate(place: Location) -> Location:
        """Return a place as it is: the parser knows lines from the beginning."""
        return place

    @cached_property
    def _implementers(self) -> dict[str, list[Definition]]:
        """The types that may stand where an interface is answered, by the name of the interface."""
        found: dict[str, list[Definition]] = {}
        for definition in map(self._schema.definition, self._schema.types):
            for interface in definition.interfaces:
                found.setdefault(interface, []).append(definition)
        return found

    def _definition(self, name: str) -> Definition | None:
        return self._schema.definition(name) if name in self._schema.chunks else None


def _members(found: Definition) -> Iterator[Member]:
    if found.keyword in COMPOSITE:
        yield from map(_field, found.fields.values())
    yield from map(_input, found.inputs.values())
    for value in found.values.values():
        yield Member(PartKind.VARIANT, value.name, _marks(value.applied), value.location)
    for member in found.members.values():
        yield Member(PartKind.VARIANT, member.name, (), member.location, member.name)


def _variant(found: Definition) -> Member:
    # A field of the interface may have the same name.
    return Member(PartKind.VARIANT, f"as {found.name}", (), found.location, found.name, twin=f"as {found.name}")


def _field(field: Field) -> Member:
    return Member(
        PartKind.PROPERTY,
        field.name,
        (field.type, *_marks(field.applied)),
        field.location,
        named_type(field.type),
        tuple(map(_argument, field.arguments.values())),
        direction=Direction.RESPONSE,
    )


def _argument(one: Input) -> Member:
    # A field of what comes back may have the same name.
    return replace(_input(one), kind=PartKind.PARAMETER, twin=f"{one.name}:")


def _input(one: Input) -> Member:
    default = () if one.default is None else (f"default {one.default}",)
    said = (one.type, *default, *_marks(one.applied))
    return Member(PartKind.PROPERTY, one.name, said, one.location, named_type(one.type), direction=Direction.REQUEST)


def _marks(applied: tuple[Applied, ...]) -> tuple[str, ...]:
    reason = deprecation(applied)
    return () if reason is None else (f"deprecated: {reason}",)
