"""All schemas of a description, each once, with their properties, references and examples, and who sends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.schema_elements import (
    ExampleElement,
    Origin,
    PropertyElement,
    ReferenceElement,
    SchemaElement,
    types_of,
)

if TYPE_CHECKING:
    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_MAPS = frozenset({"properties", "patternProperties", "dependentSchemas", "$defs", "definitions"})
_LISTS = frozenset({"allOf", "oneOf", "anyOf", "prefixItems"})
_SINGLES = frozenset(
    {"additionalProperties", "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedProperties",
     "unevaluatedItems", "contentSchema"}
)  # fmt: skip
_HOLDING = _MAPS | _LISTS | _SINGLES | {"items"}


class SchemaWalk:
    """Collects what schemas hold; a part that was met before is not walked again."""

    def __init__(self, library: FileLibrary) -> None:
        """Start with nothing collected."""
        self.library = library
        self.schemas: list[SchemaElement] = []
        self.properties: list[PropertyElement] = []
        self.references: list[ReferenceElement] = []
        self.examples: list[ExampleElement] = []
        self.origins: dict[tuple[str, str], Origin] = {}
        self._waiting: list[Origin] = []

    def enter(self, node: Node, component: str = "") -> Origin:
        """Return the origin of the schemas at a node; a new one waits to be walked, for chains may be long."""
        known = self.origins.get(node.address)
        if known is None:
            known = self.origins[node.address] = Origin(node, component)
            self._waiting.append(known)
        return known

    def walk(self) -> None:
        """Walk all that was entered, and all that it leads to."""
        while self._waiting:
            origin = self._waiting.pop()
            self._walk(origin, origin.node, origin.component)

    def _walk(self, origin: Origin, start: Node, name: str) -> None:
        waiting: list[tuple[Node, str, str]] = [(start, "", name)]
        while waiting:
            node, within, called = waiting.pop()
            value = node.value
            if not isinstance(value, dict):
                continue
            if "$ref" in value and self._refer(origin, node, value):
                continue
            schema = self._schema(origin, node, value, called, within)
            if not _HOLDING.isdisjoint(value):
                waiting += reversed(self._inner(schema))

    def _refer(self, origin: Origin, node: Node, value: dict[str, JsonValue]) -> bool:
        """Note a reference; tell whether nothing else counts beside it."""
        reference = value["$ref"]
        if not isinstance(reference, str):
            return False
        target = self.library.resolve(node)
        self.references.append(ReferenceElement(node, reference, target))
        if target is not None and isinstance(target.value, dict):
            origin.uses.append(self.enter(target, target.pointer.rsplit("/", 1)[-1]))
        return not self.library.ref_siblings_count or len(value) == 1

    def _schema(self, origin: Origin, node: Node, value: dict[str, JsonValue], name: str, within: str) -> SchemaElement:
        types, nullable = types_of(value)
        schema = SchemaElement(node, value, name, within, types, nullable, origin)
        self.schemas.append(schema)
        if "example" in value:
            self._example(node.at("example"), node)
        if isinstance(value.get("examples"), list):
            for one in node.at("examples").elements():
                self._example(one, node)
        return schema

    def _example(self, node: Node, schema: Node) -> None:
        self.examples.append(ExampleElement(node, schema, request=True, response=True, spelled=False))

    def _inner(self, schema: SchemaElement) -> list[tuple[Node, str, str]]:
        node, found = schema.node, []
        for key in schema.value:
            if key not in _HOLDING:
                continue
            child = node.at(key)
            if key == "properties":
                found += self._properties(schema, child)
            elif key in _MAPS:
                found += [(one, key, called) for called, one in child.members()]
            elif key in _SINGLES or isinstance(child.value, dict):
                found.append((child, key, ""))
            else:
                found += [(one, key, "") for one in child.elements()]
        return found

    def _properties(self, schema: SchemaElement, holder: Node) -> list[tuple[Node, str, str]]:
        written = schema.value.get("required")
        required = {one for one in written if isinstance(one, str)} if isinstance(written, list) else set()
        found = []
        for name, node in holder.members():
            value = node.value
            if not isinstance(value, dict):
                continue
            if "$ref" in value:
                value = self.library.follow(node).mapping
            types, nullable = types_of(value)
            self.properties.append(PropertyElement(node, name, value, types, nullable, name in required, schema))
            found.append((node, "properties", name))
        return found


def spread(origins: list[Origin], *, request: bool, response: bool) -> None:
    """Tell origins, and all that they use, who sends them."""
    waiting = list(origins)
    while waiting:
        origin = waiting.pop()
        if (origin.request or not request) and (origin.response or not response):
            continue
        origin.request |= request
        origin.response |= response
        waiting += origin.uses
