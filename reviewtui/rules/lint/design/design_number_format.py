from __future__ import annotations

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_NUMBERS = frozenset({("integer",), ("number",)})
_WIDTH = frozenset({"format", "enum", "const", "multipleOf"})


def _number(schema: SchemaElement) -> bool:
    return schema.types in _NUMBERS


@rule(
    id="design-number-format",
    title="A number does not say how large or how exact it gets.",
    level=Level.WARN,
    when=each(SchemaElement, where=_number),
    gathered=True,
    why="Generators choose a width. The day a number outgrows it, some clients crash and others are wrong in silence.",
    fix="Add a `format` (`int32`, `int64`, `float`, `double`, `decimal`), or `minimum` and `maximum`.",
    lesson="At which value does the smallest of your clients overflow?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#171",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              lines: {type: integer}  # finding
        """,
        head="""
            type: object
            properties:
              lines: {type: integer, format: int32}
        """,
    ),
)
def design_number_format(schema: SchemaElement) -> str | None:
    value = schema.value
    told = not _WIDTH.isdisjoint(value) or ("maximum" in value or "exclusiveMaximum" in value)
    return None if told else "has no `format` and no limits"
