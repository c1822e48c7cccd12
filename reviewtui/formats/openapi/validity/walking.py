"""The way to every schema that stands in a document itself, by what each object of OpenAPI holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.openapi.dialect import METHODS
from reviewtui.schema.node import Node
from reviewtui.text import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reviewtui.model import JsonValue

_SCHEMA = "schema"
# role -> key -> (how the value holds objects, their role)
_HOLDS: dict[str, dict[str, tuple[str, str]]] = {
    "item": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("one", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "parameter"),
        "responses": ("map", "response"),
        "callbacks": ("map", "callback"),
    },
    # A request body holds `content`, as a parameter may.
    "parameter": {"schema": ("one", _SCHEMA), "content": ("map", "media")},
    "response": {"schema": ("one", _SCHEMA), "content": ("map", "media"), "headers": ("map", "parameter")},
    "media": {"schema": ("one", _SCHEMA), "itemSchema": ("one", _SCHEMA), "encoding": ("map", "response")},
    _SCHEMA: {
        **dict.fromkeys(
            ("properties", "patternProperties", "dependentSchemas", "$defs", "definitions"), ("map", _SCHEMA)
        ),
        **dict.fromkeys(("allOf", "oneOf", "anyOf", "prefixItems"), ("list", _SCHEMA)),
        **dict.fromkeys(
            ("items", "additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains",
             "not", "if", "then", "else", "contentSchema"),
            ("one", _SCHEMA),
        ),
    },
}  # fmt: skip
_SECTIONS = {
    "schemas": _SCHEMA,
    "definitions": _SCHEMA,
    "parameters": "parameter",
    "headers": "parameter",
    "requestBodies": "parameter",
    "responses": "response",
    "pathItems": "item",
    "mediaTypes": "media",
    "callbacks": "callback",
    "paths": "item",
    "webhooks": "item",
}


class _Step(NamedTuple):
    """A value on the way, where it stands and what it is."""

    value: JsonValue
    pointer: str
    role: str


def schemas(root: Node, known: Node | None) -> Iterator[Node]:
    """Yield whatever stands where a schema belongs, aliases once; without entries that are the same in `known`."""
    waiting = list(_entries(root, known))
    seen: set[int] = set()
    while waiting:
        value, pointer, role = waiting.pop()
        if role == "callback":
            waiting += _members(value, pointer, "item")
            continue
        if role == _SCHEMA:
            yield Node(root.path, pointer, value)
        if not isinstance(value, dict) or id(value) in seen:
            continue
        seen.add(id(value))
        holds = _HOLDS[role]
        for key in value.keys() & holds.keys():
            how, inner = holds[key]
            waiting += _held(value[key], f"{pointer}/{key}", how, inner)


def _entries(root: Node, known: Node | None) -> Iterator[_Step]:
    for holder in (root, root.at("components")):
        twin = known.at("components") if known and holder is not root else known
        for key, role in _SECTIONS.items():
            old = twin.at(key).mapping if twin else {}
            entries = holder.at(key).mapping
            new = {name: value for name, value in entries.items() if name not in old or old[name] != value}
            yield from _members(new, f"{holder.pointer}/{key}", role)


def _held(value: JsonValue, pointer: str, how: str, role: str) -> Iterable[_Step]:
    if how == "map":
        return _members(value, pointer, role)
    if isinstance(value, list) and (how == "list" or pointer.endswith("/items")):
        return [_Step(one, f"{pointer}/{number}", role) for number, one in enumerate(value)]
    return [_Step(value, pointer, role)] if how == "one" else []


def _members(value: JsonValue, pointer: str, role: str) -> list[_Step]:
    entries = value.items() if isinstance(value, dict) else ()
    return [_Step(one, f"{pointer}/{escape(key)}", role) for key, one in entries if not _extends(key, role)]


def _extends(key: str, role: str) -> bool:
    return role != _SCHEMA and key.startswith("x-")
