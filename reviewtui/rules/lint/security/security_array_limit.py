from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.inputs import is_set, sent
from reviewtui.rules.rule import Example, each, rule


def _sent_list(schema: SchemaElement) -> bool:
    return sent(schema, "array")


@rule(
    id="security-array-limit",
    title="A list that clients send has no greatest length.",
    level=Level.WARN,
    when=each(SchemaElement, where=_sent_list),
    gathered=True,
    why="A list of ten million items fits into one request, and each item may cost a query.",
    fix="Add `maxItems`, and refuse longer lists with 413 or 422.",
    lesson="How long may this list be before one request costs more than you earn with it?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              lines:  # finding
                type: array
                items: {type: integer}
        """,
        head="""
            type: object
            properties:
              lines:
                type: array
                maxItems: 100
                items: {type: integer}
        """,
    ),
)
def security_array_limit(schema: SchemaElement) -> str | None:
    value = schema.value
    chosen = value.get("uniqueItems") is True and "enum" in schema.node.at("items").mapping
    closed = "prefixItems" in value and value.get("items") is False
    return None if "maxItems" in value or chosen or closed or is_set(schema) else "has no `maxItems`"
