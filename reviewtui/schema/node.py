"""A value in a document together with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.model import JsonValue


class Node(NamedTuple):
    """A JSON value, the file it stands in and its JSON pointer there (RFC 6901)."""

    path: str
    pointer: str
    value: JsonValue

    def at(self, token: str | int) -> Node:
        """Return the child under a key or an index; its value is None when there is none."""
        escaped = token.replace("~", "~0").replace("/", "~1") if isinstance(token, str) else str(token)
        return Node(self.path, f"{self.pointer}/{escaped}", self._child(token))

    def _child(self, token: str | int) -> JsonValue:
        if isinstance(self.value, dict) and isinstance(token, str):
            return self.value.get(token)
        if isinstance(self.value, list) and isinstance(token, int) and token < len(self.value):
            return self.value[token]
        return None

    def has(self, key: str) -> bool:
        """Tell whether the value is a mapping with this key."""
        return isinstance(self.value, dict) and key in self.value

    def members(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of a mapping in document order; nothing for other values."""
        if isinstance(self.value, dict):
            for key in self.value:
                yield key, self.at(key)

    def elements(self) -> Iterator[Node]:
        """Yield the elements of a list; nothing for other values."""
        if isinstance(self.value, list):
            for index in range(len(self.value)):
                yield self.at(index)

    @property
    def mapping(self) -> dict[str, JsonValue]:
        """The value as a mapping; empty where the document has something else."""
        return self.value if isinstance(self.value, dict) else {}

    @property
    def address(self) -> tuple[str, str]:
        """What tells this node from all others of the same snapshot."""
        return (self.path, self.pointer)


class Side(Protocol):
    """One version of a description as the schema comparer needs it."""

    @property
    def ref_siblings_count(self) -> bool:
        """Whether keywords beside `$ref` have a meaning (OpenAPI 3.1 and JSON Schema since 2019-09)."""
        ...

    def resolve(self, node: Node) -> Node | None:
        """Return the target of the node's `$ref`, or None when it cannot be had; the side remembers why."""
        ...
