from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _received(member: PropertyElement) -> bool:
    # What clients send may need both: a patch leaves out what stays, and sends null for what goes.
    origin = member.owner.origin
    return origin.response and not origin.request


@rule(
    id="design-null-absent-equal",
    title="Nothing is said in two ways: by null, and by leaving out.",
    level=Level.WARN,
    when=each(PropertyElement, where=_received),
    gathered=True,
    why="Consumers must handle both, and some will find a difference in meaning that nobody intended.",
    fix="Require the property and let it be null, or leave it out and never send null.",
    lesson="What does null tell a consumer that leaving out does not?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#123",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              note: {type: [string, "null"]}  # finding
        """,
        head="""
            type: object
            required: [note]
            properties:
              note: {type: [string, "null"]}
        """,
    ),
)
def design_null_absent_equal(member: PropertyElement) -> str | None:
    return "may be null and may be left out" if member.nullable and not member.required else None
