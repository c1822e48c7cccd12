from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule


def _answered(schema: SchemaElement) -> bool:
    if schema.types != ("object",) or "enum" in schema.value or _only_null(schema):
        return False
    return schema.response and not schema.request


def _only_null(schema: SchemaElement) -> bool:
    """Tell whether it is there to say `null` beside others, as OpenAPI 3.0 has no type for that."""
    return schema.within in {"oneOf", "anyOf"} and schema.nullable and "properties" not in schema.value


@rule(
    id="design-additional-properties-closed",
    title="What clients receive is closed for new members.",
    level=Level.WARN,
    when=each(SchemaElement, where=_answered),
    gathered=True,
    why="A client that checks answers by this description refuses them as soon as a member is added.",
    fix="Remove `additionalProperties: false` from answers, and keep it for what clients send.",
    lesson="Can you add a member tomorrow without asking every consumer?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#111",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties: {id: {type: string}}
            additionalProperties: false  # finding
        """,
        head="""
            type: object
            properties: {id: {type: string}}
        """,
    ),
)
def design_additional_properties_closed(schema: SchemaElement) -> Said | None:
    for key in ("additionalProperties", "unevaluatedProperties"):
        if schema.value.get(key) is False:
            return Said("forbids new members", schema.node.at(key))
    return None
