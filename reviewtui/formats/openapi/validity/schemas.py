"""Checks of schemas: keywords with values that they cannot have, types that do not exist, limits that nothing meets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.formats.openapi.validity.expressions import broken
from reviewtui.formats.openapi.validity.flaw import Flaw, instead, kind_of, quoted
from reviewtui.formats.openapi.words import describe
from reviewtui.schema.forms import FORMS, SCHEMA, is_number, is_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.formats.openapi.validity.survey import Survey
    from reviewtui.model import JsonValue
    from reviewtui.schema.node import Node

_TYPES = frozenset({"string", "number", "integer", "boolean", "array", "object"})
_RANGES = (
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
)
_ADVICE = {
    "required": "List the names of required properties at the schema that has them: `required: [name]`.",
    "enum": "Write each value below it after a `-`.",
    "type": "Write one of the names, such as `type: string`.",
    "nullable": "Write `true` or `false` without quotation marks.",
}


def schema_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield what is wrong with the schemas of the document, those apart that the base has too."""
    for node in survey.schemas:
        value = node.value
        if isinstance(value, dict):
            yield from _unreadable(node, value, survey)
            if "type" in value:
                yield from _types(node, value, survey)
            if "required" in value:
                yield from _names(node, value["required"], survey)
            if "pattern" in value:
                yield from _pattern(node, value["pattern"], survey)
        elif not is_schema(value):
            message = f"{_name(node, survey)} must be a schema, which is a mapping; {kind_of(value)} stands there"
            yield Flaw.at(node, message, _schema_hint(value))


def range_flaws(survey: Survey) -> Iterator[Flaw]:
    """Yield limits that nothing can meet: the standard allows them, and nobody means them."""
    for node in survey.schemas:
        for low, high in _RANGES:
            least, most = node.mapping.get(low), node.mapping.get(high)
            if is_number(least) and is_number(most) and least > most:
                message = f"nothing fits {_name(node, survey)}: its `{low}` is above its `{high}`"
                hint = f"Correct one of the two, {quoted(least)} and {quoted(most)}."
                yield Flaw.at(node.at(low), message, hint)


def _name(node: Node, survey: Survey) -> str:
    return quoted(describe(node, survey.root, survey.root.path).element)


def _unreadable(node: Node, value: dict[str, JsonValue], survey: Survey) -> Iterator[Flaw]:
    for key, said in value.items():
        form = FORMS.get(key)
        if form is not None and form.wanted != SCHEMA.wanted and not form.fits(said):
            message = f"`{key}` of {_name(node, survey)} must be {form.wanted}; {kind_of(said)} stands there"
            yield Flaw.at(node.at(key), message, _ADVICE.get(key, f"Write {form.wanted} there, or remove `{key}`."))
        elif key in {"exclusiveMaximum", "exclusiveMinimum"}:
            yield from _exclusive(node, key, said, survey)


def _exclusive(node: Node, key: str, said: JsonValue, survey: Survey) -> Iterator[Flaw]:
    plain = "maximum" if key == "exclusiveMaximum" else "minimum"
    if survey.version < (3, 1) and is_number(said):
        message = f"`{key}` of {_name(node, survey)} is `true` or `false` before OpenAPI 3.1; {kind_of(said)} is there"
        yield Flaw.at(node.at(key), message, f"Write {quoted(f'{plain}: {said}')} and `{key}: true`.")
    elif survey.version >= (3, 1) and isinstance(said, bool):
        message = f"`{key}` of {_name(node, survey)} is a number from OpenAPI 3.1 on; {kind_of(said)} is there"
        yield Flaw.at(node.at(key), message, f"Write the limit itself there, and remove `{plain}`.")


def _types(node: Node, value: dict[str, JsonValue], survey: Survey) -> Iterator[Flaw]:
    said, lists_types = value["type"], survey.version >= (3, 1)
    known = _TYPES | ({"null"} if lists_types else set()) | ({"file"} if survey.dialect.swagger else set())
    if isinstance(said, list) and not lists_types:
        hint = "Write one type, and `nullable: true` if it may be null; or `oneOf` with a schema for each."
        yield Flaw.at(node.at("type"), f"`type` of {_name(node, survey)} is a list, which needs OpenAPI 3.1", hint)
        return
    for name in said if isinstance(said, list) else [said]:
        if isinstance(name, str) and name not in known:
            yield Flaw.at(
                node.at("type"), f"{quoted(name)} is no type: {_name(node, survey)} has it", _type_hint(name, known)
            )
    if said == "array" and not lists_types and "items" not in value:
        message = f"{_name(node, survey)} is an array and does not say of what: it has no `items`"
        yield Flaw.at(node, message, "Add `items` with a schema; `items: {}` stands for any value.")


def _schema_hint(value: JsonValue) -> str:
    return f"Write `type: {value}`." if isinstance(value, str) and value in _TYPES else "Write `{}` for any value."


def _type_hint(name: str, known: frozenset[str]) -> str:
    if name == "null":
        return "Before OpenAPI 3.1, write `nullable: true` beside the type."
    return instead(name, known, f"Choose one of {', '.join(sorted(known))}.")


def _names(node: Node, required: JsonValue, survey: Survey) -> Iterator[Flaw]:
    for number, name in enumerate(required) if isinstance(required, list) else ():
        if not isinstance(name, str):
            message = f"`required` of {_name(node, survey)} lists names; {kind_of(name)} is none"
            yield Flaw.at(node.at("required").at(number), message, "Put the name between quotation marks.")


def _pattern(node: Node, pattern: JsonValue, survey: Survey) -> Iterator[Flaw]:
    wrong = broken(pattern) if isinstance(pattern, str) else ""
    if wrong:
        message = f"`pattern` of {_name(node, survey)} is no regular expression: {wrong}"
        yield Flaw.at(node.at("pattern"), message, "A bracket that is meant as text needs a backslash before it.")
