from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_TELLING = frozenset(
    {"properties", "patternProperties", "allOf", "oneOf", "anyOf", "$ref", "enum", "const", "not", "if",
     "propertyNames", "unevaluatedProperties", "x-kubernetes-preserve-unknown-fields"}
)  # fmt: skip


def _map(schema: SchemaElement) -> bool:
    return schema.types == ("object",) and _TELLING.isdisjoint(schema.value) and not _only_demands(schema)


def _only_demands(schema: SchemaElement) -> bool:
    """Tell whether it adds conditions to an object that is described elsewhere: `anyOf: [{required: [email]}]`."""
    if schema.within in {"allOf", "not", "if"}:
        return True
    return schema.within in {"oneOf", "anyOf", "then", "else"} and "type" not in schema.value


@rule(
    id="design-map-additional-properties",
    title="An object says nothing of its members.",
    level=Level.INFO,
    when=each(SchemaElement, where=_map),
    gathered=True,
    why="Consumers get a bag of anything, without a name or a type that they could rely on.",
    fix="List its `properties`; for a map from names to values, describe the values under `additionalProperties`.",
    lesson="How do consumers learn what is in it, if not by looking at your data?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#216",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              labels: {type: object}  # finding
        """,
        head="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}}
        """,
    ),
)
def design_map_additional_properties(schema: SchemaElement) -> str | None:
    values = schema.value.get("additionalProperties")
    said = values is False or (isinstance(values, dict) and bool(values))
    return None if said else "says nothing of its members"
