"""Walking an OpenAPI document by what each part of it is, and making another document on the way."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeAlias

from reviewtui.model import JsonValue

Mapping: TypeAlias = dict[str, JsonValue]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


class Part(NamedTuple):
    """A mapping in a document: what it is, its content, and its JSON pointer."""

    role: str
    value: Mapping
    at: str


Visit: TypeAlias = Callable[[Part], JsonValue]

_COMPONENTS = {
    "schemas": ("map", "schema"),
    "parameters": ("map", "parameter"),
    "responses": ("map", "response"),
    "requestBodies": ("map", "request-body"),
    "headers": ("map", "header"),
    "callbacks": ("map", "callback"),
    "pathItems": ("map", "item"),
    "links": ("map", "link"),
    "examples": ("map", "example"),
    "securitySchemes": ("map", "security-scheme"),
}
_PARAMETER = {"schema": ("one", "schema"), "content": ("map", "media"), "examples": ("map", "example")}
# role -> key -> (how the value holds parts, their role)
_GRAMMAR: dict[str, dict[str, tuple[str, str]]] = {
    "document": {
        "paths": ("map", "item"),
        "webhooks": ("map", "item"),
        "components": ("one", "components"),
        "definitions": ("map", "schema"),
        "parameters": ("map", "parameter"),
        "responses": ("map", "response"),
    },
    "components": _COMPONENTS,
    "item": {"parameters": ("list", "parameter"), **dict.fromkeys(METHODS, ("one", "operation"))},
    "operation": {
        "parameters": ("list", "parameter"),
        "requestBody": ("one", "request-body"),
        "responses": ("map", "response"),
        "callbacks": ("map", "callback"),
    },
    "parameter": _PARAMETER,
    "header": _PARAMETER,
    "media": {
        "schema": ("one", "schema"),
        "itemSchema": ("one", "schema"),
        "encoding": ("map", "encoding"),
        "examples": ("map", "example"),
    },
    "encoding": {"headers": ("map", "header")},
    "request-body": {"content": ("map", "media")},
    "response": {
        "content": ("map", "media"),
        "headers": ("map", "header"),
        "schema": ("one", "schema"),
        "links": ("map", "link"),
    },
    "schema": {
        **dict.fromkeys(("properties", "patternProperties", "dependentSchemas", "$defs"), ("map", "schema")),
        **dict.fromkeys(("allOf", "oneOf", "anyOf", "prefixItems"), ("list", "schema")),
        **dict.fromkeys(
            ("additionalProperties", "unevaluatedProperties", "unevaluatedItems", "propertyNames", "contains", "not",
             "contentSchema", "if", "then", "else", "items"),
            ("one", "schema"),
        ),
    },
}  # fmt: skip


def mapping(value: JsonValue) -> Mapping:
    """Return the value as a mapping, an empty one when it is something else."""
    return value if isinstance(value, dict) else {}


def sequence(value: JsonValue) -> list[JsonValue]:
    """Return the value as a list, an empty one when it is something else."""
    return value if isinstance(value, list) else []


def step(at: str, token: str | int) -> str:
    """Return the pointer of a child."""
    return f"{at}/{str(token).replace('~', '~0').replace('/', '~1')}"


def rebuilt(document: Mapping, visit: Visit) -> Mapping:
    """Return a new document: every part is visited once, inner parts first, and what `visit` gives takes its place."""
    return mapping(rebuild("document", document, "", visit))


def rebuild(role: str, value: JsonValue, at: str, visit: Visit) -> JsonValue:
    """Return what becomes of one part; what is no mapping stays."""
    if not isinstance(value, dict):
        return value
    new: Mapping = {}
    for key, child in value.items():
        holding, inner = _holding(role, key)
        if holding == "one" and isinstance(child, dict):
            new[key] = rebuild(inner, child, step(at, key), visit)
        elif holding == "map" and isinstance(child, dict):
            here = step(at, key)
            new[key] = {name: rebuild(inner, one, step(here, name), visit) for name, one in child.items()}
        elif holding == "list" and isinstance(child, list):
            here = step(at, key)
            new[key] = [rebuild(inner, one, step(here, index), visit) for index, one in enumerate(child)]
        else:
            new[key] = child
    return visit(Part(role, new, at))


def _holding(role: str, key: str) -> tuple[str, str]:
    if role == "callback":
        return ("", "") if key.startswith("x-") or key == "$ref" else ("one", "item")
    return _GRAMMAR.get(role, {}).get(key, ("", ""))


def parts(document: Mapping) -> Iterator[Part]:
    """Yield every part, inner parts first."""
    found: list[Part] = []

    def note(part: Part) -> JsonValue:
        found.append(part)
        return part.value

    rebuilt(document, note)
    yield from found


_COMPONENT = re.compile(r"#/(?:components/)?\w+/[^/]+\Z")


def is_plain(document: Mapping) -> bool:
    """Tell whether all references lead to components of the same file, so that other parts may move freely."""
    references = (part.value["$ref"] for part in parts(document) if isinstance(part.value.get("$ref"), str))
    return all(_COMPONENT.match(str(reference)) for reference in references)


def is_swagger(document: Mapping) -> bool:
    """Tell whether the document is Swagger 2.0."""
    return "swagger" in document


def is_newer(document: Mapping) -> bool:
    """Tell whether schemas are JSON Schema 2020-12, as from OpenAPI 3.1 on."""
    return str(document.get("openapi", "")).startswith(("3.1", "3.2"))
