from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _array(schema: SchemaElement) -> bool:
    return schema.types == ("array",)


@rule(
    id="design-array-nullable",
    title="A list may be null.",
    level=Level.WARN,
    when=each(SchemaElement, where=_array),
    gathered=True,
    why="No list and an empty list mean the same to most, and the loop over null is a crash.",
    fix="Send an empty list, and take null out of the type.",
    lesson="Which of your consumers checks for null before the loop?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#124",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              lines: {type: [array, "null"], items: {type: string}}  # finding
        """,
        head="""
            type: object
            properties:
              lines: {type: array, items: {type: string}}
        """,
    ),
)
def design_array_nullable(schema: SchemaElement) -> str | None:
    return "may be null where an empty list would do" if schema.nullable else None
