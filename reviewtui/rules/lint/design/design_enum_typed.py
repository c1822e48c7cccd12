from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import shown

_NAMES = {str: "string", bool: "boolean", int: "integer", float: "number", list: "array", dict: "object"}


def _listed(schema: SchemaElement) -> bool:
    return bool(schema.types) and isinstance(schema.value["enum"], list)


@rule(
    id="design-enum-typed",
    title="A listed value is not of the type that is asked for.",
    level=Level.ERROR,
    when=each(SchemaElement, where=_listed, having="enum"),
    why="The value can never be valid, whatever the list says. Clients that send it are refused, generators fail.",
    fix="Write the value in the right type (quote it, or take the quotes away), or correct the type.",
    lesson="Which of these values has never been sent by anybody?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              size:
                type: string
                enum:
                  - small
                  - 42  # finding
        """,
        head="""
            type: object
            properties:
              size:
                type: string
                enum:
                  - small
                  - "42"
        """,
    ),
)
def design_enum_typed(schema: SchemaElement) -> Said | None:
    values = schema.value["enum"]
    for index, value in enumerate(values if isinstance(values, list) else ()):
        if not _fits(value, schema):
            said = "is null, which is not allowed" if value is None else f"is no {' or '.join(schema.types)}"
            return Said(f"lists {shown(value)}, which {said}", schema.node.at("enum").at(index))
    return None


def _fits(value: JsonValue, schema: SchemaElement) -> bool:
    if value is None:
        return schema.nullable
    named = _NAMES[type(value)]
    if named in schema.types or (named == "integer" and "number" in schema.types):
        return True
    return isinstance(value, float) and value.is_integer() and "integer" in schema.types
