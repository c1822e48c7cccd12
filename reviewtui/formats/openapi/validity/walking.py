"""The way to every schema that stands in a document itself, by what each object of OpenAPI holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reviewtui.formats.http import METHODS
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
    """A value on the way, where it stands, what it is, and what stood there before."""

    value: JsonValue
    pointer: str
    role: str
    before: JsonValue


def schemas(root: Node, known: Node | None) -> Iterator[Node]:
    """Yield whatever stands where a schema belongs, aliases once; without those that are the same in `known`."""
    waiting = list(_entries(root, known))
    seen: set[int] = set()
    while waiting:
        value, pointer, role, before = waiting.pop()
        if role == "callback":
            waiting += _members(value, pointer, "item", before)
            continue
        if role == _SCHEMA:
            yield Node(root.path, pointer, value)
        if not isinstance(value, dict) or id(value) in seen:
            continue
        seen.add(id(value))
        holds = _HOLDS[role]
        for key in value.keys() & holds.keys():
            how, inner = holds[key]
            waiting += _held(value[key], f"{pointer}/{key}", how, inner, _below(before, key))


def _entries(root: Node, known: Node | None) -> Iterator[_Step]:
    for holder in (root, root.at("components")):
        twin = known.at("components") if known and holder is not root else known
        for key, role in _SECTIONS.items():
            before = twin.mapping.get(key) if twin else None
            yield from _members(holder.mapping.get(key), f"{holder.pointer}/{key}", role, before)


def _held(value: JsonValue, pointer: str, how: str, role: str, before: JsonValue) -> Iterable[_Step]:
    if how == "map":
        return _members(value, pointer, role, before)
    if isinstance(value, list) and (how == "list" or pointer.endswith("/items")):
        steps = (_Step(one, f"{pointer}/{number}", role, _below(before, number)) for number, one in enumerate(value))
        return [step for step in steps if not _known(step.value, step.before)]
    return [_Step(value, pointer, role, before)] if how == "one" and not _known(value, before) else []


def _members(value: JsonValue, pointer: str, role: str, before: JsonValue) -> list[_Step]:
    entries = value.items() if isinstance(value, dict) else ()
    return [
        _Step(one, f"{pointer}/{escape(key)}", role, old)
        for key, one in entries
        if not _extends(key, role) and not _known(one, old := _below(before, key))
    ]


def _below(before: JsonValue, token: str | int) -> JsonValue:
    if isinstance(before, dict):
        return before.get(token) if isinstance(token, str) else None
    return before[token] if isinstance(before, list) and isinstance(token, int) and token < len(before) else None


def _known(value: JsonValue, before: JsonValue) -> bool:
    return before is not None and value == before


def _extends(key: str, role: str) -> bool:
    return role != _SCHEMA and key.startswith("x-")
