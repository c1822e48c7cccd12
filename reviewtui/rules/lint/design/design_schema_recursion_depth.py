from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.circles import circles
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


def _shared(schema: SchemaElement) -> bool:
    return not schema.within and bool(schema.origin.component) and schema.origin.request


@rule(
    id="design-schema-recursion-depth",
    title="What clients send may contain itself without end.",
    level=Level.INFO,
    when=each(SchemaElement, where=_shared, given=circles),
    gathered=True,
    why="A message of a few kilobytes can be thousands of levels deep, and bring down a parser or a query.",
    fix="Refuse what is nested too deep, and say in the description how deep that is.",
    lesson="What does your service do with ten thousand levels?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="document",
        base="""
            paths:
              /filters:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
                  responses: {"200": {description: OK}}
            components:
              schemas:
                Filter:  # finding
                  type: object
                  properties:
                    all: {type: array, items: {$ref: "#/components/schemas/Filter"}}
        """,
        head="""
            paths:
              /filters:
                post:
                  requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Filter"}}}}
                  responses: {"200": {description: OK}}
            components:
              schemas:
                Filter:
                  type: object
                  description: At most 5 levels deep.
                  properties:
                    all: {type: array, items: {$ref: "#/components/schemas/Filter"}}
        """,
    ),
)
def design_schema_recursion_depth(schema: SchemaElement, known: dict[tuple[str, str], list[str]]) -> str | None:
    circle = known.get(schema.node.address)
    if circle is None or _limited(schema):
        return None
    others = [name for name in circle if name and name != schema.name]
    return f"contains itself, by way of {listed(list(others), show='name')}" if others else "contains itself"


def _limited(schema: SchemaElement) -> bool:
    text = schema.value.get("description")
    told = isinstance(text, str) and any(word in text.lower() for word in ("deep", "depth", "level", "nest"))
    return told or any("depth" in key.lower() for key in schema.value)
