"""Other notations of the same set of values: null, lists of types, exclusive bounds, constants, explicit defaults."""

from __future__ import annotations

from reviewtui.model import JsonValue
from tests.rewrites.compositions import each_schema
from tests.rewrites.grammar import Mapping, Part, is_newer, parts, rebuilt, sequence

_NULL: JsonValue = {"type": "null"}
_ABOUT = frozenset({"title", "description", "deprecated", "readOnly", "writeOnly", "default", "example", "examples"})


def null_as_union(keyword: str, document: Mapping) -> Mapping | None:
    """Write a type list with null as `anyOf` or `oneOf` with a branch for null."""
    return each_schema(document, lambda p: _null_apart(keyword, p.value)) if is_newer(document) else None


def _null_apart(keyword: str, value: Mapping) -> JsonValue:
    types = sequence(value.get("type"))
    if "null" not in types or len(types) < 2 or value.keys() & {"anyOf", "oneOf", "allOf", "const", "$ref"}:
        return value
    solid: Mapping = {key: one for key, one in value.items() if key not in _ABOUT}
    others = [name for name in types if name != "null"]
    solid["type"] = others[0] if len(others) == 1 else others
    if None in sequence(value.get("enum")):
        solid["enum"] = [one for one in sequence(value["enum"]) if one is not None]
    elif "enum" in value:
        return value
    about = {key: one for key, one in value.items() if key in _ABOUT}
    return {**about, keyword: [solid, _NULL]}


def null_as_type(document: Mapping) -> Mapping | None:
    """Write `anyOf` or `oneOf` of one typed schema and null as a list of types."""
    return each_schema(document, _null_inside) if is_newer(document) else None


def _null_inside(part: Part) -> JsonValue:
    value = part.value
    for keyword in ("anyOf", "oneOf"):
        branches = sequence(value.get(keyword))
        solid = [one for one in branches if one != _NULL]
        if len(solid) == 1 and len(branches) == 2 and value.keys() - {keyword} <= _ABOUT:
            only = solid[0]
            typed = isinstance(only, dict) and isinstance(only.get("type"), str)
            if isinstance(only, dict) and typed and not only.keys() & {"enum", "const", "allOf", "oneOf", "anyOf"}:
                return {**only, **{key: value[key] for key in value if key != keyword}, "type": [only["type"], "null"]}
    return value


def types_as_union(document: Mapping) -> Mapping | None:
    """Write a list of types as `anyOf` of a schema for each."""

    def change(part: Part) -> JsonValue:
        types = part.value.get("type")
        if not isinstance(types, list) or len(types) < 2 or not part.value.keys() <= {"type", *_ABOUT}:
            return part.value
        left = {key: one for key, one in part.value.items() if key != "type"}
        return {**left, "anyOf": [{"type": name} for name in types]}

    return each_schema(document, change) if is_newer(document) else None


def types_as_list(document: Mapping) -> Mapping | None:
    """Write a single type as a list of one."""

    def change(part: Part) -> JsonValue:
        named = part.value.get("type")
        return {**part.value, "type": [named]} if isinstance(named, str) else part.value

    return each_schema(document, change) if is_newer(document) else None


def whole_bounds(document: Mapping) -> Mapping | None:
    """Write the bounds of integers in the other notation: above 5 is from 6 on."""
    newer = is_newer(document)

    def change(part: Part) -> JsonValue:
        value = dict(part.value)
        if value.get("type") != "integer":
            return value
        for plain, strict, by in (("minimum", "exclusiveMinimum", -1), ("maximum", "exclusiveMaximum", 1)):
            limit = value.get(plain)
            if isinstance(limit, bool) or not isinstance(limit, int) or strict in value:
                continue
            if newer:
                del value[plain]
                value[strict] = limit + by
            else:
                value[plain], value[strict] = limit + by, True
        return value

    return each_schema(document, change)


def constants_as_lists(document: Mapping) -> Mapping | None:
    """Write `const` as an enumeration of one."""

    def change(part: Part) -> JsonValue:
        if "const" not in part.value or "enum" in part.value:
            return part.value
        return {**{k: v for k, v in part.value.items() if k != "const"}, "enum": [part.value["const"]]}

    return each_schema(document, change) if is_newer(document) else None


def lists_as_constants(document: Mapping) -> Mapping | None:
    """Write an enumeration of one as `const`."""

    def change(part: Part) -> JsonValue:
        listed = sequence(part.value.get("enum"))
        if len(listed) != 1 or "const" in part.value:
            return part.value
        return {**{k: v for k, v in part.value.items() if k != "enum"}, "const": listed[0]}

    return each_schema(document, change) if is_newer(document) else None


def defaults_spelled_out(document: Mapping) -> Mapping | None:
    """Write down what holds anyway: flags that are off, limits of zero, objects that are open."""
    if any("unevaluatedProperties" in part.value for part in parts(document)):
        return None  # there, `additionalProperties: true` takes members away from it
    newer = is_newer(document)

    def visit(part: Part) -> JsonValue:
        value = part.value
        if "$ref" in value:
            return value
        if part.role == "schema":
            return {**_schema_defaults(value, newer=newer), **value}
        if part.role in {"operation", "header", "request-body", "parameter"} and value:
            return {**_flags(part, document), **value}
        return value

    return rebuilt(document, visit)


_BY_TYPE: dict[str, Mapping] = {
    "object": {"additionalProperties": True, "minProperties": 0},
    "array": {"minItems": 0, "uniqueItems": False},
    "string": {"minLength": 0},
}


def _schema_defaults(value: Mapping, *, newer: bool) -> Mapping:
    named = value.get("type")
    given: Mapping = {"readOnly": False, "writeOnly": False, "deprecated": False} if value else {}
    given.update(_BY_TYPE.get(named, {}) if isinstance(named, str) else {})
    if named == "array" and newer and "items" not in value:
        given["items"] = {}
    if isinstance(named, str) and not newer:
        given["nullable"] = False
        given.update({"exclusiveMinimum": False} if "minimum" in value else {})
    return given


_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


def _flags(part: Part, document: Mapping) -> Mapping:
    where = part.value.get("in")
    if part.role == "request-body":
        return {"required": False}
    if part.role == "operation":
        return {"deprecated": False}
    if "swagger" in document:
        return {} if where == "path" else {"required": False}
    if part.role == "header":
        return {"required": False, "deprecated": False, "style": "simple", "explode": False}
    given: Mapping = {"deprecated": False} if where == "path" else {"deprecated": False, "required": False}
    if "schema" in part.value and where in _STYLES:
        style = part.value.get("style", _STYLES[str(where)])
        given.update({"style": style, "explode": style == "form", "allowReserved": False})
    return given
