"""One side of a comparison: all files of a module together, and what a name means in each of its scopes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.protobuf.elements import Enum, Extension, File, Message, Service

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.formats.protobuf.elements import Field

SCALARS = frozenset(
    {"double", "float", "int32", "int64", "uint32", "uint64", "sint32", "sint64", "fixed32", "fixed64", "sfixed32",
     "sfixed64", "bool", "string", "bytes"}
)  # fmt: skip
MESSAGE, ENUM, SCALAR, GROUP, UNKNOWN = "message", "enum", "scalar", "group", "unknown"
_KNOWN = "google.protobuf."
_KNOWN_ENUMS = frozenset({"google.protobuf.NullValue", "google.protobuf.Field.Kind", "google.protobuf.Syntax"})


class TypeName(NamedTuple):
    """A type by its full name (that of a scalar as it is), and what it is."""

    name: str
    kind: str


class Module:
    """The files of one side by their paths in the module, and their definitions by full name."""

    def __init__(self, files: Iterable[File]) -> None:
        """Take the definitions together; of two with one name the later counts."""
        self.files = {file.path: file for file in files}
        self.messages: dict[str, Message] = {}
        self.enums: dict[str, Enum] = {}
        self.services: dict[str, Service] = {}
        self.extensions: dict[str, Extension] = {}
        self.home: dict[str, File] = {}
        for file in self.files.values():
            self._add(file)
        # What stands in no package has none that could go.
        self.packages = {"", *(file.package for file in self.files.values())}
        self._known: dict[tuple[str, str], TypeName] = {}

    def _add(self, file: File) -> None:
        for message in file.messages:
            self.messages[message.name] = message
        for enum in file.enums:
            self.enums[enum.name] = enum
        for service in file.services:
            self.services[service.name] = service
        for extension in file.extensions:
            self.extensions[extension.name] = extension
        for one in file.definitions:
            self.home[one.name] = file

    def type_of(self, field: Field) -> TypeName:
        """Return the type of a field, or of its values when it is a map."""
        found = self.resolve(field.scope, field.type)
        encoded = field.features.message_encoding.value == "DELIMITED" and field.label != "map"
        if found.kind == MESSAGE and (field.group or encoded):
            return TypeName(found.name, GROUP)
        return found

    def resolve(self, scope: str, written: str) -> TypeName:
        """Return what a name means in a scope; where nothing here declares it, the name as written."""
        if written in SCALARS:
            return TypeName(written, SCALAR)
        key = (scope, written)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._find(scope, written)
        return known

    def _find(self, scope: str, written: str) -> TypeName:
        if written.startswith("."):
            return self._named(written[1:])
        around = scope
        while around:
            full = f"{around}.{written}"
            if full in self.messages or full in self.enums:
                return self._named(full)
            around = around.rpartition(".")[0]
        return self._named(written)

    def _named(self, name: str) -> TypeName:
        if name in self.messages:
            return TypeName(name, MESSAGE)
        if name in self.enums:
            return TypeName(name, ENUM)
        if name.startswith(_KNOWN):
            return TypeName(name, ENUM if name in _KNOWN_ENUMS else MESSAGE)
        return TypeName(name, UNKNOWN)
