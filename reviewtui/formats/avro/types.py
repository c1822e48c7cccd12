"""Avro schemas as types: names resolved in their namespaces, each type with the place where it is written."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.schema.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator

PRIMITIVES = frozenset({"null", "boolean", "int", "long", "float", "double", "bytes", "string"})
_NAMED = frozenset({"record", "error", "enum", "fixed"})
UNKNOWN = "unknown"


class Type(NamedTuple):
    """A type: its kind, where it is written, and for named ones the full name, whose namespace holds for its parts."""

    kind: str
    node: Node
    name: str = ""
    namespace: str = ""

    @property
    def short(self) -> str:
        """Its name without the namespace, by which types of two schemas are matched."""
        return self.name.rpartition(".")[2]

    @property
    def called(self) -> str:
        """What people call it."""
        return self.name or self.kind

    @property
    def aliases(self) -> frozenset[str]:
        """The other full names that it may have been written under."""
        listed = self.node.at("aliases").elements()
        return frozenset(full_name(one.value, self.namespace) for one in listed if isinstance(one.value, str))


class Schema:
    """One side's schema, with all names that it defines."""

    def __init__(self, root: Node) -> None:
        """Find every definition once."""
        self._defined: dict[str, Type] = {}
        for found in self._definitions(root):
            self._defined.setdefault(found.name, found)
        self.root = self.type(root, "")

    def _definitions(self, root: Node) -> Iterator[Type]:
        waiting = [(root, "")]
        while waiting:
            node, namespace = waiting.pop()
            kind = node.mapping.get("type")
            inner = namespace
            if isinstance(kind, str) and kind in _NAMED:
                made = _named(node, kind, namespace)
                inner = made.namespace
                yield made
            waiting += [(part, inner) for part in _parts(node)]

    def type(self, node: Node, namespace: str) -> Type:
        """Return the type that is written at a node; one that names nothing known is of the kind `unknown`."""
        while isinstance(node.mapping.get("type"), dict | list):
            node = node.at("type")
        if isinstance(node.value, list):
            return Type("union", node, namespace=namespace)
        kind = node.mapping.get("type") if isinstance(node.value, dict) else node.value
        if not isinstance(kind, str):
            return Type(UNKNOWN, node)
        if kind in _NAMED and isinstance(node.value, dict):
            return _named(node, kind, namespace)
        if kind in {"array", "map"} and isinstance(node.value, dict):
            return Type(kind, node, namespace=namespace)
        return self._called(node, kind, namespace)

    def _called(self, node: Node, name: str, namespace: str) -> Type:
        if name in PRIMITIVES:
            return Type(name, node)
        return self._defined.get(full_name(name, namespace)) or self._defined.get(name) or Type(UNKNOWN, node, name)

    def branches(self, union: Type) -> list[Type]:
        """Return the types of a union; any other type is its own only one."""
        if union.kind != "union":
            return [union]
        return [self.type(one, union.namespace) for one in union.node.elements()]

    def inner(self, holder: Type, key: str) -> Type:
        """Return the type that a list's items, a map's values or a field have."""
        return self.type(holder.node.at(key), holder.namespace)


def fields(record: Type) -> dict[str, Node]:
    """Return the fields of a record by name."""
    listed = record.node.at("fields").elements()
    return {name: field for field in listed if isinstance(name := field.mapping.get("name"), str)}


def full_name(name: str, namespace: str) -> str:
    """Return a name with its namespace, which it may have already."""
    return name if "." in name or not namespace else f"{namespace}.{name}"


def _named(node: Node, kind: str, namespace: str) -> Type:
    said, own = node.mapping.get("name"), node.mapping.get("namespace")
    name = full_name(said if isinstance(said, str) else "", own if isinstance(own, str) else namespace)
    return Type("record" if kind == "error" else kind, node, name, name.rpartition(".")[0])


def _parts(node: Node) -> Iterator[Node]:
    """Yield what a schema holds that may be schemas."""
    yield from (one for one in node.elements() if isinstance(one.value, dict | list))
    for key in ("type", "items", "values"):
        child = node.at(key)
        if isinstance(child.value, dict | list):
            yield child
    for field in node.at("fields").elements():
        if isinstance(field.mapping.get("type"), dict | list):
            yield field.at("type")
