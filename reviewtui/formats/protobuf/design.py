"""Declarations as design rules ask about them: each type says which kind of element it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, NamedTuple

from reviewtui.formats.protobuf.elements import Enum, Field, Message, Rpc, Service, Value
from reviewtui.model import Kind

if TYPE_CHECKING:
    from reviewtui.formats.protobuf.importing import Imports
    from reviewtui.schema.node import Node


class _File(NamedTuple):
    node: Node
    path: str
    package: str
    imports: Imports


class FileElement(_File):
    """A file: its path in its module, its package, and what the files of the module import."""

    KIND: ClassVar[Kind] = Kind.PROTO_FILE


class MessageElement(Message):
    """A message."""

    KIND: ClassVar[Kind] = Kind.PROTO_MESSAGE


class FieldElement(Field):
    """A field of a message."""

    KIND: ClassVar[Kind] = Kind.PROTO_FIELD


class EnumElement(Enum):
    """An enum."""

    KIND: ClassVar[Kind] = Kind.PROTO_ENUM


class ValueElement(Value):
    """A value of an enum."""

    KIND: ClassVar[Kind] = Kind.PROTO_ENUM_VALUE


class ServiceElement(Service):
    """A service."""

    KIND: ClassVar[Kind] = Kind.PROTO_SERVICE


class RpcElement(Rpc):
    """A method of a service."""

    KIND: ClassVar[Kind] = Kind.PROTO_RPC
