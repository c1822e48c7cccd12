from __future__ import annotations

import re

from reviewtui.formats.schema_elements import SchemaElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_OPEN = re.compile(
    r"extensib|(?:may|can|might|will) be added|(?:other|more|new) values|unknown value|not exhaustive",
    re.IGNORECASE,
)
_LONGEST = 5_000
_SEVERAL = 2


def _told(schema: SchemaElement) -> bool:
    values = schema.value["enum"]
    return (
        schema.types == ("string",)
        and isinstance(values, list)
        and len(values) >= _SEVERAL
        and schema.response
        and not schema.request
    )


@rule(
    id="design-enum-extensible",
    title="A list of values that clients receive is closed for ever.",
    level=Level.INFO,
    when=each(SchemaElement, where=_told, having="enum"),
    gathered=True,
    why="Clients are generated to refuse any other value, so the first new one breaks them.",
    fix="List known values as `examples` or `x-extensible-enum`, and say that clients must bear others.",
    lesson="What does a client do today with the value that you invent next year?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#112",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              carrier: {type: string, enum: [dhl, ups]}  # finding
        """,
        head="""
            type: object
            properties:
              carrier: {type: string, examples: [dhl, ups], description: More may be added.}
        """,
    ),
)
def design_enum_extensible(schema: SchemaElement) -> str | None:
    text = schema.value.get("description")
    warned = isinstance(text, str) and _OPEN.search(text[:_LONGEST]) is not None
    return None if warned or "x-extensible-enum" in schema.value else "is closed, so that a new value breaks clients"
