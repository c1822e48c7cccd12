from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_SAFE = 2**53 - 1


def _wide(schema: SchemaElement) -> bool:
    return schema.types == ("integer",) and schema.value["format"] == "int64"


@rule(
    id="design-int64-safe",
    title="A number may be larger than JavaScript can hold.",
    level=Level.INFO,
    when=each(SchemaElement, where=_wide, having="format"),
    gathered=True,
    why="JavaScript and many tools read JSON numbers as doubles. Above 2^53 the last digits change without a word.",
    fix="Send ids and large counts as text, or add a `maximum` below 2^53.",
    lesson="What does a browser show for 9007199254740993?",
    references=("https://www.rfc-editor.org/rfc/rfc8259#section-6",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              serial: {type: integer, format: int64}  # finding
        """,
        head="""
            type: object
            properties:
              serial: {type: string, pattern: "^[0-9]{1,19}$"}
        """,
    ),
)
def design_int64_safe(schema: SchemaElement) -> str | None:
    most = schema.value.get("maximum", schema.value.get("exclusiveMaximum"))
    if isinstance(most, int | float) and not isinstance(most, bool) and most <= _SAFE:
        return None
    return None if "enum" in schema.value else "may be larger than 2^53"
