from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _plain(schema: SchemaElement) -> bool:
    return not isinstance(schema.value.get("additionalProperties"), dict)


@rule(
    id="async-additional-properties",
    title="An event allows further members, whose kind is described.",
    level=Level.INFO,
    when=each(SchemaElement, having="additionalProperties"),
    gathered=True,
    why="Every field that is added later may clash with what somebody sends under that name already.",
    fix="Leave `additionalProperties` out, and describe what is sent; a map of its own may hold the rest.",
    lesson="Which names do producers use that nobody described?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#210",),
    example=Example(
        scope="async-message",
        base="""
            payload:  # finding
              type: object
              properties: {id: {type: string}}
              additionalProperties: {type: string}
        """,
        head="""
            payload:
              type: object
              properties: {id: {type: string}}
        """,
    ),
    formats=("asyncapi",),
)
def async_additional_properties(schema: SchemaElement) -> str | None:
    open_to_more = schema.value.get("additionalProperties") not in {None, False} if _plain(schema) else True
    named = "properties" in schema.value
    return "allows further members beside those that it names" if named and open_to_more else None
