from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_BOUNDED_BY = frozenset({"maxLength", "enum", "const", "format"})


def _sent_text(schema: SchemaElement) -> bool:
    return schema.types == ("string",) and schema.request


@rule(
    id="security-string-limit",
    title="A text that clients send has no greatest length.",
    level=Level.WARN,
    when=each(SchemaElement, where=_sent_text),
    gathered=True,
    why="Whoever may send text without end can fill memory, logs and storage with one request.",
    fix="Add `maxLength`, or say with `enum` or `format` what it can be.",
    lesson="What happens to your service when this text has a hundred megabytes?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              note: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              note: {type: string, maxLength: 500}
        """,
    ),
)
def security_string_limit(schema: SchemaElement) -> str | None:
    return "has no `maxLength`" if _BOUNDED_BY.isdisjoint(schema.value) else None
