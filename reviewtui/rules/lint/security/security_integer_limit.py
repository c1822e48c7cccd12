from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.lint.inputs import is_set, sent
from reviewtui.rules.rule import Example, each, rule

_LEAST = frozenset({"minimum", "exclusiveMinimum"})
_GREATEST = frozenset({"maximum", "exclusiveMaximum"})


def _sent_number(schema: SchemaElement) -> bool:
    return sent(schema, "integer")


@rule(
    id="security-integer-limit",
    title="A whole number that clients send has no least or greatest value.",
    level=Level.INFO,
    when=each(SchemaElement, where=_sent_number),
    gathered=True,
    why="Negative quantities turn bills into credits, and page sizes without end empty whole tables.",
    fix="Add `minimum` and `maximum` as the purpose has them, not as the data type does.",
    lesson="What does your service do with minus one here, and with two billion?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa4-unrestricted-resource-consumption/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer}  # finding
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, minimum: 1, maximum: 1000}
        """,
    ),
)
def security_integer_limit(schema: SchemaElement) -> str | None:
    if is_set(schema):
        return None
    least = not _LEAST.isdisjoint(schema.value)
    greatest = not _GREATEST.isdisjoint(schema.value)
    if least and greatest:
        return None
    missing = "`maximum`" if least else "`minimum`" if greatest else "`minimum` and no `maximum`"
    return f"has no {missing}"
