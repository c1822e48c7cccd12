"""Types of fields: which of them can stand for another in binary and in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.protobuf.elements import short
from reviewtui.formats.protobuf.module import ENUM, MESSAGE, SCALAR, UNKNOWN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.formats.protobuf.elements import Enum, Field
    from reviewtui.formats.protobuf.module import Module, TypeName

_WIRE = ({"int32", "int64", "uint32", "uint64", "bool"}, {"sint32", "sint64"}, {"fixed32", "sfixed32"},
         {"fixed64", "sfixed64"})  # fmt: skip
_JSON = ({"int32", "uint32"}, {"int64", "uint64"}, {"fixed32", "sfixed32"}, {"fixed64", "sfixed64"})

WIRE, JSON, CODE, UNDECIDED = "wire type", "json type", "type", "undecided type"
"""What breaks: everything, JSON and code, or code alone; or it is not known which type is meant."""


class Types:
    """Compares the types of two sides; `renamed` are types under their later names."""

    def __init__(self, base: Module, head: Module, renamed: Mapping[str, str]) -> None:
        """Keep both sides."""
        self.base = base
        self.head = head
        self._renamed = renamed

    def now(self, name: str) -> str:
        """Return the later name of a type."""
        return self._renamed.get(name, name)

    def compare(self, old: Field, new: Field) -> str:
        """Return what breaks where one field has the type of the other; nothing where the types are the same."""
        return self.between(self.base.type_of(old), self.head.type_of(new))

    def keys(self, old: Field, new: Field) -> str:
        """Return the same for the keys of two maps."""
        return _scalars(old.keys, new.keys) if old.keys != new.keys else ""

    def same(self, old: TypeName, new: TypeName) -> bool:
        """Tell whether both names mean one type."""
        return self.now(old.name) == new.name and (old.kind == new.kind or UNKNOWN in {old.kind, new.kind})

    def between(self, old: TypeName, new: TypeName) -> str:
        """Return what breaks where one type takes the place of the other."""
        if self.same(old, new):
            return ""
        if old.kind == new.kind == SCALAR:
            return _scalars(old.name, new.name)
        if old.kind == new.kind == ENUM:
            return self._enums(self.base.enums.get(old.name), self.head.enums.get(new.name))
        if UNKNOWN in {old.kind, new.kind} and SCALAR not in {old.kind, new.kind}:
            return UNDECIDED
        return WIRE

    @staticmethod
    def _enums(old: Enum | None, new: Enum | None) -> str:
        if old is None or new is None:
            return UNDECIDED
        before, after = ({(value.name, value.number) for value in enum.values} for enum in (old, new))
        return CODE if short(old.name) == short(new.name) and before <= after else WIRE

    def entry(self, mapped: Field, listed: Field, sides: tuple[Module, Module]) -> bool:
        """Tell whether a list holds messages that are written like the entries of a map."""
        there, here = sides
        kind = here.type_of(listed)
        message = here.messages.get(kind.name) if kind.kind == MESSAGE else None
        fields = {field.number: here.type_of(field) for field in message.fields} if message else {}
        expected = {1: there.resolve("", mapped.keys), 2: there.type_of(mapped)}
        return set(fields) == {1, 2} and all(self.same(expected[n], fields[n]) for n in (1, 2))


def _scalars(old: str, new: str) -> str:
    if any({old, new} <= group for group in _JSON):
        return CODE
    if any({old, new} <= group for group in _WIRE) or (old, new) == ("string", "bytes"):
        return JSON
    return WIRE
