"""OpenAPI 3.0 written as 3.1, by the migration notes of the standard."""

from __future__ import annotations

from reviewtui.model import JsonValue
from tests.rewrites.grammar import Mapping, Part, is_plain, mapping, rebuilt, sequence

_WORDS = ("description", "summary")
_NULL: JsonValue = {"type": "null"}


def to_newer(document: Mapping) -> Mapping | None:
    """Write a 3.0 document as 3.1."""
    if not str(document.get("openapi", "")).startswith("3.0") or not is_plain(document):
        return None

    def visit(part: Part) -> JsonValue:
        if part.role == "document":
            return {**part.value, "openapi": "3.1.0"}
        if "$ref" in part.value:  # what stood beside a reference was not read, and now would be
            return {key: value for key, value in part.value.items() if key == "$ref" or key in _WORDS}
        return _schema(part.value) if part.role == "schema" else part.value

    return rebuilt(rebuilt(document, _lifted), visit)


def _lifted(part: Part) -> JsonValue:
    """Say `nullable` at the `allOf` where a member says nothing but that: so it is meant."""
    members = sequence(part.value.get("allOf"))
    bare = [one for one in members if isinstance(one, dict) and one.get("nullable") is True and "type" not in one]
    if part.role != "schema" or not bare:
        return part.value
    kept = [one if one not in bare else {k: v for k, v in mapping(one).items() if k != "nullable"} for one in members]
    return {**part.value, "allOf": kept, "nullable": True}


def _schema(old: Mapping) -> Mapping:
    value = {key: one for key, one in old.items() if key not in {"nullable", "example"}}
    if "example" in old:
        value["examples"] = [old["example"]]
    for plain, strict in (("minimum", "exclusiveMinimum"), ("maximum", "exclusiveMaximum")):
        if strict in value and value.pop(strict) is True and plain in value:
            value[strict] = value.pop(plain)
    return _nullable(value) if old.get("nullable") is True else value


def _nullable(value: Mapping) -> Mapping:
    named = value.get("type")
    if isinstance(named, str):
        value["type"] = [named, "null"]
    if isinstance(value.get("enum"), list) and None not in sequence(value["enum"]):
        value["enum"] = [*sequence(value["enum"]), None]
    for keyword in ("oneOf", "anyOf"):
        if keyword in value:
            return {**value, keyword: [*sequence(value[keyword]), _NULL]}
    if "allOf" in value:
        return {"anyOf": [value if "type" not in value else {**value, "type": named}, _NULL]}
    return value
