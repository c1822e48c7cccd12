"""A description read once for all checks: its operations, and the parameters that each of them lists."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.file_library import text_value
from reviewtui.formats.openapi.validity.walking import schemas

if TYPE_CHECKING:
    from reviewtui.formats.openapi.dialect import Dialect
    from reviewtui.formats.openapi.reading import Reader
    from reviewtui.formats.openapi.views import OperationView
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node


class Listed(NamedTuple):
    """A parameter: where it is listed, and what is said of it there, or where its reference leads (`shared`).

    Large descriptions list thousands, so that nodes are made only for those of which something is to be said.
    """

    holder: Node
    number: int
    shared: Node | None
    value: dict[str, JsonValue]
    name: str
    where: str

    @property
    def node(self) -> Node:
        """Where it is listed."""
        return self.holder.at("parameters").at(self.number)

    @property
    def target(self) -> Node:
        """Where it is described."""
        return self.shared or self.node

    @property
    def known(self) -> bool:
        """Whether its reference leads somewhere."""
        return "$ref" not in self.value

    @property
    def identity(self) -> tuple[str, str]:
        """What tells parameters of one list apart; header names compare without case (RFC 9110)."""
        return self.where, self.name.lower() if self.where == "header" else self.name


class Survey:
    """One side's description as the checks ask about it."""

    def __init__(self, reader: Reader, known: Node | None = None) -> None:
        """Keep the side, and what it was before; everything is read when the first check asks."""
        self.reader = reader
        self.known = known
        self._targets: dict[tuple[str, str], Node] = {}
        self._listed: dict[tuple[str, str], list[Listed]] = {}

    @property
    def dialect(self) -> Dialect:
        """The version that the description speaks."""
        return self.reader.library.dialect

    @property
    def version(self) -> tuple[int, int]:
        """The numbers of that version."""
        return self.dialect.major, self.dialect.minor

    @property
    def root(self) -> Node:
        """The whole document."""
        return self.reader.root

    @cached_property
    def paths(self) -> dict[str, Node]:
        """The path items by their templates, references followed."""
        return self.reader.items("paths")

    @cached_property
    def operations(self) -> list[OperationView]:
        """Every operation under `paths` and `webhooks`, in document order."""
        items = [*self.paths.items(), *self.reader.items("webhooks").items()]
        return [view for path, item in items for view in self.reader.operations(item, path)]

    @cached_property
    def schemas(self) -> list[Node]:
        """Whatever stands where a schema belongs, without what is the same in what was before."""
        return list(schemas(self.root, self.known))

    def target(self, node: Node) -> Node:
        """Return what a node stands for; most references are met many times and followed once."""
        reference = node.mapping.get("$ref")
        if not isinstance(reference, str):
            return node
        key = (node.path, reference)
        if key not in self._targets:
            self._targets[key] = self.reader.library.follow(node)
        return self._targets[key]

    def child(self, holder: Node, key: str) -> Node:
        """Return what stands under a key of a mapping, its reference followed."""
        value = holder.mapping.get(key)
        reference = value.get("$ref") if isinstance(value, dict) else None
        known = self._targets.get((holder.path, reference)) if isinstance(reference, str) else None
        return known or self.target(holder.at(key))

    def listed(self, holder: Node) -> list[Listed]:
        """Return the parameters that an operation or a path lists."""
        values = holder.mapping.get("parameters")
        if not isinstance(values, list):
            return []
        if holder.address not in self._listed:
            entries = ((number, value) for number, value in enumerate(values) if isinstance(value, dict))
            self._listed[holder.address] = [self._parameter(holder, number, value) for number, value in entries]
        return self._listed[holder.address]

    def _parameter(self, holder: Node, number: int, value: dict[str, JsonValue]) -> Listed:
        reference, shared = value.get("$ref"), None
        if isinstance(reference, str):
            shared = self._targets.get((holder.path, reference))
            shared = shared or self.target(holder.at("parameters").at(number))
            value = shared.mapping
        return Listed(holder, number, shared, value, text_value(value.get("name")), text_value(value.get("in")))


def title(view: OperationView) -> str:
    """Return how an operation is named in messages."""
    return f"`{view.method} {view.path}`"
