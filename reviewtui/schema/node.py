"""A value in a document together with the place where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from reviewtui.model import JsonValue
    from reviewtui.schema.shape import Shape


class Node(NamedTuple):
    """A JSON value, the file it stands in and its JSON pointer there (RFC 6901)."""

    path: str
    pointer: str
    value: JsonValue

    def at(self, token: str | int) -> Node:
        """Return the child under a key or an index; its value is None when there is none."""
        path, pointer, value = self
        if isinstance(token, str):
            escaped = token.replace("~", "~0").replace("/", "~1") if "/" in token or "~" in token else token
            return Node(path, f"{pointer}/{escaped}", value.get(token) if isinstance(value, dict) else None)
        child = value[token] if isinstance(value, list) and token < len(value) else None
        return Node(path, f"{pointer}/{token}", child)

    def has(self, key: str) -> bool:
        """Tell whether the value is a mapping with this key."""
        return isinstance(self.value, dict) and key in self.value

    def members(self) -> Iterator[tuple[str, Node]]:
        """Yield the members of a mapping in document order; nothing for other values."""
        path, pointer, value = self
        if isinstance(value, dict):
            for key, child in value.items():
                escaped = key.replace("~", "~0").replace("/", "~1") if "/" in key or "~" in key else key
                yield key, Node(path, f"{pointer}/{escaped}", child)

    def elements(self) -> Iterator[Node]:
        """Yield the elements of a list; nothing for other values."""
        path, pointer, value = self
        if isinstance(value, list):
            for index, child in enumerate(value):
                yield Node(path, f"{pointer}/{index}", child)

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

    @property
    def shapes(self) -> dict[Hashable, Shape]:
        """What schemas of this side were merged into, kept for whoever asks next."""
        ...

    @property
    def ends(self) -> dict[tuple[str, str], Node]:
        """Where references come to in the end, by the file that they stand in; not those of a circle."""
        ...

    def resolve(self, node: Node) -> Node | None:
        """Return the target of the node's `$ref`, or None when it cannot be had; the side remembers why."""
        ...
