"""From the tree of a file to what it declares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.protobuf.elements import (
    MAX_NUMBER,
    MAX_VALUE,
    Enum,
    Extension,
    Field,
    File,
    Message,
    Range,
    Reserved,
    Rpc,
    Service,
    Value,
    entries,
)
from reviewtui.formats.protobuf.features import Features, below, defaults
from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.text import Source

_PROTO2 = "proto2"
_RANGE = re.compile(r"(-?[0-9]{1,40}) to (-?[0-9]{1,40}|max)")


class _Found(NamedTuple):
    """What was met on the way through a file."""

    messages: list[Message]
    enums: list[Enum]
    extensions: list[Extension]


def declared(source: Source, path: str, pointer: str = "") -> File:
    """Return what a file declares; `path` is its path in the module, `pointer` where its text stands in another one."""
    node = Node(source.path, pointer, source.value)
    syntax = str(node.mapping.get("syntax") or node.mapping.get("edition") or _PROTO2)
    package = str(node.mapping.get("package") or "").removeprefix(".")
    features = below(defaults(node, syntax), node)
    found = _Found([], [], [])
    services = []
    for key, child in node.members():
        kind, _, name = key.partition(" ")
        if kind == "service":
            services.append(_service(child, joined(package, name)))
        else:
            _definition(found, child, kind, name, (package, features))
    return File(
        node, path, package, syntax, features, tuple(found.messages), tuple(found.enums), tuple(services),
        tuple(found.extensions),
    )  # fmt: skip


def joined(scope: str, name: str) -> str:
    """Return the full name of something in a scope."""
    return f"{scope}.{name}" if scope else name


def _definition(found: _Found, node: Node, kind: str, name: str, around: tuple[str, Features]) -> None:
    scope, features = around
    if kind in {"message", "group"}:
        found.messages.append(_message(found, node, joined(scope, name), around))
    elif kind == "enum":
        found.enums.append(_enum(node, joined(scope, name), around))
    elif kind == "extend":
        extended = name.partition(" ")[0]
        for field in _fields(found, node, scope, features, ""):
            found.extensions.append(Extension(field, extended, joined(scope, field.name)))


def _message(found: _Found, node: Node, name: str, around: tuple[str, Features]) -> Message:
    features = below(around[1], node)
    oneofs, fields = {}, list[Field]()
    for key, child in node.members():
        kind, _, own = key.partition(" ")
        if kind == "field":
            fields.append(_field(child, own, name, features, ""))
        elif kind == "oneof":
            oneofs[own] = child
            fields += _fields(found, child, name, below(features, child), own)
        elif kind == "group":
            fields.append(_group(child, own, name, features, ""))
            _definition(found, child, kind, own, (name, features))
        else:
            _definition(found, child, kind, own, (name, features))
    reserved = _reserved(node, MAX_NUMBER)
    return Message(node, name, tuple(fields), oneofs, reserved, tuple(_ranges(node, "extensions", MAX_NUMBER)),
                   features, around[0])  # fmt: skip


def _fields(found: _Found, node: Node, scope: str, features: Features, oneof: str) -> Iterator[Field]:
    for key, child in node.members():
        kind, _, name = key.partition(" ")
        if kind == "field":
            yield _field(child, name, scope, features, oneof)
        elif kind == "group":
            yield _group(child, name, scope, features, oneof)
            _definition(found, child, kind, name, (scope, features))


def _field(node: Node, name: str, scope: str, features: Features, oneof: str) -> Field:
    written = node.mapping
    number, kind, label = written["number"], str(written["type"]), str(written.get("label", ""))
    keys = ""
    if kind.startswith("map<"):
        keys, _, kind = kind[4:-1].partition(", ")
        label = "map"
    return Field(node, name, number if isinstance(number, int) else 0, label, kind, keys, oneof, scope,
                 below(features, node))  # fmt: skip


def _group(node: Node, name: str, scope: str, features: Features, oneof: str) -> Field:
    number, label = node.mapping["number"], str(node.mapping.get("label", ""))
    number = number if isinstance(number, int) else 0
    return Field(node, name.lower(), number, label, name, "", oneof, scope, below(features, node), group=True)


def _enum(node: Node, name: str, around: tuple[str, Features]) -> Enum:
    values = []
    for key, child in node.members():
        kind, _, own = key.partition(" ")
        number = child.mapping.get("number") if kind == "value" else None
        if isinstance(number, int):
            values.append(Value(child, own, number))
    return Enum(node, name, tuple(values), _reserved(node, MAX_VALUE), below(around[1], node), around[0])


def _service(node: Node, name: str) -> Service:
    rpcs = []
    for key, child in node.members():
        kind, _, own = key.partition(" ")
        if kind == "rpc":
            request, response = (str(child.mapping[side]) for side in ("request", "response"))
            rpcs.append(Rpc(child, own, name, request, response))
    return Service(node, name, tuple(rpcs))


def _reserved(node: Node, largest: int) -> Reserved:
    names = {}
    for key, child in node.members():
        if key.partition(" ")[0] == "reserved":
            for item in child.elements():
                if isinstance(item.value, str) and _range(item, largest) is None:
                    names[item.value] = item
    return Reserved(tuple(_ranges(node, "reserved", largest)), names)


def _ranges(node: Node, word: str, largest: int) -> Iterator[Range]:
    for key, child in node.members():
        if key.partition(" ")[0] == word:
            yield from filter(None, (_range(item, largest) for item in child.elements()))


def _range(item: Node, largest: int) -> Range | None:
    if isinstance(item.value, int):
        return Range(item, item.value, item.value)
    found = _RANGE.fullmatch(str(item.value))
    if found is None:
        return None
    return Range(item, int(found[1]), largest if found[2] == "max" else int(found[2]))


def options(node: Node) -> dict[str, Node]:
    """Return the options of an element by their names; what is set in several statements stands under each."""
    found: dict[str, Node] = {}
    for key, child in node.members():
        if key.startswith("option "):
            found[key.removeprefix("option ")] = child
    return found


def listed(node: Node, name: str) -> list[Node]:
    """Return all items of an option that may be set several times, or to a list."""
    found = [child for key, child in options(node).items() if key == name or key.startswith(f"{name} ")]
    return [
        item
        for child in found
        for item in (list(child.elements()) if isinstance(child.value, list) else [child])
        if entries(item.value)
    ]
