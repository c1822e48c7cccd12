from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="design-read-write-both",
    title="A member may neither be sent nor received.",
    level=Level.ERROR,
    when=each(PropertyElement, having="readOnly"),
    why="It is read-only and write-only at once, so it is in no request and in no answer.",
    fix="Remove one of the two.",
    lesson="Who has ever seen a value of this member?",
    references=("https://spec.openapis.org/oas/v3.0.4.html#schema-object",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              secret: {type: string, readOnly: true, writeOnly: true}  # finding
        """,
        head="""
            type: object
            properties:
              secret: {type: string, writeOnly: true}
        """,
    ),
)
def design_read_write_both(member: PropertyElement) -> str | None:
    both = member.value.get("readOnly") is True and member.value.get("writeOnly") is True
    return "is read-only and write-only at once" if both else None
