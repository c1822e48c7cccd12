from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _boolean(schema: SchemaElement) -> bool:
    return schema.types == ("boolean",)


@rule(
    id="design-boolean-nullable",
    title="A boolean has a third value.",
    level=Level.WARN,
    when=each(SchemaElement, where=_boolean),
    gathered=True,
    why="Yes, no and null: everybody reads the third as one of the others, not everybody as the same.",
    fix="List three named values, or leave null out.",
    lesson="What is the difference between no and null here, in one word?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#122",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              paid: {type: [boolean, "null"]}  # finding
        """,
        head="""
            type: object
            properties:
              paid: {type: string, enum: [paid, unpaid, unknown]}
        """,
    ),
)
def design_boolean_nullable(schema: SchemaElement) -> str | None:
    return "may be null beside yes and no" if schema.nullable else None
