"""What files of Protocol Buffers declare, with full names, and the settings that hold for each."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.formats.protobuf.features import Features
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


class Field(NamedTuple):
    """A field of a message, or one that extends another message.

    `type` is as written, and that of the values where `keys` names the type of a map's keys. `scope` is the full name
    of what it stands in, `oneof` the name of the choice that it is a part of.
    """

    node: Node
    name: str
    number: int
    label: str
    type: str
    keys: str
    oneof: str
    scope: str
    features: Features
    group: bool = False

    @property
    def json_name(self) -> str:
        """Its name in JSON."""
        written = self.node.mapping.get("option json_name")
        return written if isinstance(written, str) else camel(self.name)


class Extension(NamedTuple):
    """A field that is added to a message from outside; `extended` is that message's name as written."""

    field: Field
    extended: str
    name: str

    @property
    def node(self) -> Node:
        """Where it stands."""
        return self.field.node


class Range(NamedTuple):
    """Numbers from the first to the last, both included."""

    node: Node
    first: int
    last: int

    def __str__(self) -> str:
        """Return it as it is written."""
        if self.first == self.last:
            return str(self.first)
        return f"{self.first} to {'max' if self.last >= MAX_NUMBER else self.last}"


class Reserved(NamedTuple):
    """What must not be used again."""

    ranges: tuple[Range, ...]
    names: Mapping[str, Node]

    def numbers(self, asked: Iterable[int]) -> frozenset[int]:
        """Return which of some numbers are reserved."""
        ends = merged(self.ranges)
        firsts = [first for first, _ in ends]
        found = set()
        for number in asked:
            at = bisect_right(firsts, number) - 1
            if at >= 0 and number <= ends[at][1]:
                found.add(number)
        return frozenset(found)


class Message(NamedTuple):
    """A message."""

    node: Node
    name: str
    fields: tuple[Field, ...]
    oneofs: Mapping[str, Node]
    reserved: Reserved
    extensions: tuple[Range, ...]
    features: Features
    parent: str


class Value(NamedTuple):
    """A value of an enum."""

    node: Node
    name: str
    number: int


class Enum(NamedTuple):
    """An enum."""

    node: Node
    name: str
    values: tuple[Value, ...]
    reserved: Reserved
    features: Features
    parent: str


class Rpc(NamedTuple):
    """What can be called; `request` and `response` are the names of messages as written."""

    node: Node
    name: str
    service: str
    request: str
    response: str

    def streams(self, side: str) -> bool:
        """Tell whether many messages come on a side, `request` or `response`."""
        return self.node.has(f"{side} stream")


class Service(NamedTuple):
    """A service."""

    node: Node
    name: str
    rpcs: tuple[Rpc, ...]


class Definition(Protocol):
    """Anything with a full name."""

    @property
    def name(self) -> str:
        """The full name."""
        ...

    @property
    def node(self) -> Node:
        """Where it stands."""
        ...


class File(NamedTuple):
    """One file; `path` counts from the folder of its module."""

    node: Node
    path: str
    package: str
    syntax: str
    features: Features
    messages: tuple[Message, ...]
    enums: tuple[Enum, ...]
    services: tuple[Service, ...]
    extensions: tuple[Extension, ...]

    @property
    def heading(self) -> str:
        """What stands at its top: the key of its package, or of its syntax."""
        return next((key for key in ("package", "syntax", "edition") if self.node.has(key)), "")

    @property
    def types(self) -> list[Definition]:
        """All that other files may name."""
        return [*self.messages, *self.enums, *self.services]

    @property
    def definitions(self) -> list[Definition]:
        """All that has a name of its own, extensions too."""
        return [*self.types, *self.extensions]


MAX_NUMBER = 536_870_911
"""The last number that a field may have."""
MAX_VALUE = 2**31 - 1
"""The last number that a value of an enum may have."""


def merged(ranges: Iterable[Range]) -> list[tuple[int, int]]:
    """Return ranges in order, as first and last numbers, those that overlap or touch as one."""
    found: list[tuple[int, int]] = []
    for first, last in sorted((one.first, one.last) for one in ranges):
        if found and first <= found[-1][1] + 1:
            found[-1] = found[-1][0], max(last, found[-1][1])
        else:
            found.append((first, last))
    return found


def camel(name: str) -> str:
    """Return the name in JSON that a field has when none is written."""
    first, *rest = name.split("_")
    return first + "".join(part[:1].upper() + part[1:] for part in rest)


def short(name: str) -> str:
    """Return the last part of a full name."""
    return name.rpartition(".")[2]


def doc(node: Node) -> str:
    """Return what the comments of a declaration say."""
    text = node.mapping.get("doc")
    return text if isinstance(text, str) else ""


def entries(value: JsonValue) -> list[JsonValue]:
    """Return a list; anything else as the only item of one, and nothing as an empty one."""
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
