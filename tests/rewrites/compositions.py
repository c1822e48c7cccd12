"""Schemas put together in another way: wrapped, split in parts, as the only branch of a union."""

from __future__ import annotations

from collections.abc import Callable

from reviewtui.model import JsonValue
from tests.rewrites.grammar import Mapping, Part, is_newer, is_plain, mapping, rebuilt, sequence
from tests.rewrites.references import named_by_discriminator

SchemaRewrite = Callable[[Part], JsonValue]


def each_schema(document: Mapping, change: SchemaRewrite) -> Mapping | None:
    """Rewrite every schema, inner ones first; None when none can be rewritten or references point into schemas."""
    if not is_plain(document):
        return None
    stays = named_by_discriminator(document)
    new = rebuilt(document, lambda p: change(p) if p.role == "schema" and p.at not in stays else p.value)
    return new if new != document else None


def wrap_references(document: Mapping) -> Mapping | None:
    """Put every reference in an `allOf` of one, as 3.0 needs for a description beside it."""
    return each_schema(document, lambda p: {"allOf": [p.value]} if "$ref" in p.value else p.value)


def wrap_all(keyword: str, document: Mapping) -> Mapping | None:
    """Make every schema the only one under `allOf`, `oneOf` or `anyOf`."""
    return each_schema(document, lambda p: {keyword: [p.value]} if _is_free(p) else p.value)


def _is_free(part: Part) -> bool:
    """Whether the schema may move one level down: annotations of what is around it look at it where it stands."""
    return bool(part.value) and "discriminator" not in part.value and "xml" not in part.value


def unwrap(document: Mapping) -> Mapping | None:
    """Take off every `allOf`, `oneOf` or `anyOf` of one that has nothing beside it."""

    def change(part: Part) -> JsonValue:
        for keyword in ("allOf", "oneOf", "anyOf"):
            branches = sequence(part.value.get(keyword))
            if len(part.value) == len(branches) == 1:
                return branches[0]
        return part.value

    return each_schema(document, change)


_OWN = frozenset({"type", "properties", "required", "nullable", "description", "title", "example", "x-internal"})


def split_objects(document: Mapping) -> Mapping | None:
    """Split every object that is open and plain into two parts under `allOf`."""
    return each_schema(document, _split)


def _split(part: Part) -> JsonValue:
    value = part.value
    members = mapping(value.get("properties"))
    if len(members) < 2 or not value.keys() <= _OWN or value.get("type") != "object":
        return value
    names = list(members)
    middle = len(names) // 2
    required = sequence(value.get("required"))
    halves: list[JsonValue] = []
    for own in (names[:middle], names[middle:]):
        half: Mapping = {"type": "object", "properties": {name: members[name] for name in own}}
        if value.get("nullable") is True:
            half["nullable"] = True
        if needed := [name for name in required if (name in own) or (own == names[:middle] and name not in members)]:
            half["required"] = needed
        halves.append(half)
    words = {key: value[key] for key in value if key not in {"type", "properties", "required", "nullable"}}
    return {**words, "allOf": halves}


def required_apart(document: Mapping) -> Mapping | None:
    """Demand members in an `allOf` part of their own."""

    def change(part: Part) -> JsonValue:
        value = part.value
        if "required" not in value or "properties" not in value or "allOf" in value:
            return value
        left = {key: one for key, one in value.items() if key != "required"}
        return {**left, "allOf": [{"required": value["required"]}]}

    return each_schema(document, change)


def merge_parts(document: Mapping) -> Mapping | None:
    """Merge `allOf` parts that are plain open objects with members of their own into one object."""
    return each_schema(document, _merged)


def _merged(part: Part) -> JsonValue:
    halves = [mapping(half) for half in sequence(part.value.get("allOf"))]
    names = [name for half in halves for name in mapping(half.get("properties"))]
    plain = all(half.get("type") == "object" and half.keys() <= {"type", "properties", "required"} for half in halves)
    if not halves or not plain or len(names) != len(set(names)) or len(part.value) > 1:
        return part.value
    merged: Mapping = {"type": "object"}
    merged["properties"] = {n: one for half in halves for n, one in mapping(half.get("properties")).items()}
    if required := [name for half in halves for name in sequence(half.get("required"))]:
        merged["required"] = required
    return merged


def unroll(document: Mapping) -> Mapping | None:
    """Repeat everything that a 3.1 schema says in an `allOf` beside it: saying it twice changes nothing."""
    if not is_newer(document):
        return None
    twice = {"type", "minimum", "maximum", "pattern", "maxLength", "minLength"}

    def change(part: Part) -> JsonValue:
        said: Mapping = {key: value for key, value in part.value.items() if key in twice}
        return {**part.value, "allOf": [*sequence(part.value.get("allOf")), said]} if len(said) > 1 else part.value

    return each_schema(document, change)
