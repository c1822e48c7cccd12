"""Which elements an unchanged part of a description uses, without comparing what is proven equal."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.formats.schema_units import REFERENCE, Use
from reviewtui.schema.equality import dump

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.file_library import FileLibrary
    from reviewtui.schema.node import Node

# role of an object -> key -> (how the value holds objects, their role); "~" turns the direction
_GRAMMAR: dict[str, dict[str, tuple[str, str]]] = {
    "schema": {
        **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs"), ("map", "schema")),
        "allOf": ("list", "parent"),
        **dict.fromkeys(("oneOf", "anyOf", "prefixItems"), ("list", "schema")),
        **dict.fromkeys(
            ("additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains",
             "contentSchema", "if", "then", "else"),
            ("one", "schema"),
        ),
        "items": ("either", "schema"),
        "not": ("one", "~schema"),
    },
    "parameter": {"schema": ("one", "schema"), "content": ("map", "media")},
    "header": {"schema": ("one", "schema"), "content": ("map", "media")},
    "media": {"schema": ("one", "schema"), "itemSchema": ("one", "schema"), "encoding": ("map", "encoding")},
    "encoding": {"headers": ("map", "header")},
    "request-body": {"content": ("map", "media"), "schema": ("one", "schema")},
    "response": {"content": ("map", "media"), "headers": ("map", "header"), "links": ("map", "link"),
                 "schema": ("one", "schema")},
    "link": {},
}  # fmt: skip

_GRAMMAR["parent"] = _GRAMMAR["schema"]  # a part of an `allOf`

_REFERENCE = re.compile(rb'"\$ref":"((?:[^"\\]|\\.)*)"')
_COMPONENT = re.compile(rb"#/(?:components/)?(\w+)/[^/%]+\Z")
_ROLES = {
    b"schemas": "schema",
    b"definitions": "schema",
    b"parameters": "parameter",
    b"responses": "response",
    b"requestBodies": "request-body",
    b"headers": "header",
    b"examples": "",
    b"links": "link",
    b"securitySchemes": "",
}
_COMPONENT_AT = re.compile(r"(?:/components/schemas/[^/]*|/definitions/[^/]*|)\Z")
_WORDS = frozenset({"title", "description", "example", "examples", "externalDocs", "default", "deprecated", "nullable",
                    "readOnly", "writeOnly", "xml"})  # fmt: skip
_NEGATION = b'"not":'
_HIDING = ("readOnly", "writeOnly")
_HIDING_TEXT = tuple(f'"{word}":true'.encode() for word in _HIDING)


class References:
    """Finds uses; a part that refers to standard components only is scanned as text, which is many times faster."""

    def __init__(self, base: FileLibrary, head: FileLibrary, *, parents: bool) -> None:
        """Start with an empty memory of parts that were scanned (kept alive by the documents that hold them).

        `parents` says that it matters which references stand in an `allOf`.
        """
        self._libraries = base, head
        self._parents = parents
        self._seen: dict[int, tuple[tuple[str, str], ...] | None] = {}

    def uses(self, node: Node, twin: Node, role: str) -> Iterator[Use]:
        """Yield every reference in a part of the base, once per reference and role; `twin` is the same in the head."""
        scanned = self._scan(node)
        # A dead reference may be none: examples and extensions hold what they like. Walking tells.
        if scanned is None or not all(self._known(node, twin, reference) for reference, _ in scanned):
            yield from _walk(node, role, turned=False)
            return
        for reference, named in scanned:
            yield Use(type(node)(node.path, node.pointer, {"$ref": reference}), named, turned=False)

    def _known(self, node: Node, twin: Node, reference: str) -> bool:
        base, head = self._libraries
        return base.has(node.path, reference) and head.has(twin.path, reference)

    def _scan(self, node: Node) -> tuple[tuple[str, str], ...] | None:
        key = id(node.value)
        if key not in self._seen:
            text = dump(node.value)
            self._seen[key] = None if self._parents and b'"allOf":' in text else _scanned(text)
        return self._seen[key]


def uses_in(node: Node, role: str) -> Iterator[Use]:
    """Yield every reference in a part of one side, once per reference and role where its text alone tells them."""
    scanned = _scanned(dump(node.value))
    if scanned is None:
        yield from _walk(node, role, turned=False)
        return
    for reference, named in scanned:
        yield Use(type(node)(node.path, node.pointer, {"$ref": reference}), named, turned=False)


def _scanned(text: bytes) -> tuple[tuple[str, str], ...] | None:
    found: dict[tuple[str, str], None] = {}
    if REFERENCE not in text:
        return ()
    if _NEGATION in text or any(word in text for word in _HIDING_TEXT):
        return None
    for raw in _REFERENCE.findall(text):
        match = _COMPONENT.match(raw)
        role = _ROLES.get(match[1]) if match else None
        if role is None or b"\\" in raw:
            return None
        if role:
            found[raw.decode(), role] = None
    return tuple(found)


def _walk(node: Node, role: str, *, turned: bool) -> Iterator[Use]:
    if role.startswith("~"):
        role, turned = role[1:], not turned
    if isinstance(node.mapping.get("$ref"), str):
        yield Use(node, role, turned)
    for key, (holding, inner) in _GRAMMAR[role].items():
        if node.has(key):
            if key == "allOf" and role == "schema" and named_with_words(node) and not _COMPONENT_AT.match(node.pointer):
                inner = "schema"  # noqa: PLW2901 - it is no part there but all there is
            for child in _children(node.at(key), holding):
                if key == "properties" and (hides := _hides(child)):
                    yield Use(child, "schema", turned, hides)
                else:
                    yield from _walk(child, inner, turned=turned)


def named_with_words(node: Node) -> Node | None:
    """Return the reference that a schema comes to when it says nothing beside it but words, in `allOf` too."""
    if node.mapping.keys() - {"$ref", "allOf"} - _WORDS:
        return None
    parts = [node] if node.has("$ref") else [*node.at("allOf").elements()]
    return parts[0] if len(parts) == 1 and isinstance(parts[0].mapping.get("$ref"), str) else None


def _hides(member: Node) -> str:
    """Return the word that keeps a member out of one direction, said of it or inside its `allOf`."""
    said = [node.mapping for node in (member, *member.at("allOf").elements())]
    return next((word for word in _HIDING if any(mapping.get(word) is True for mapping in said)), "")


def _children(node: Node, holding: str) -> Iterator[Node]:
    if holding == "map":
        for _, child in node.members():
            yield child
    elif isinstance(node.value, list):
        yield from node.elements()
    elif holding != "list":
        yield node
