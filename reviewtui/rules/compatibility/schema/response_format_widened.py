from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-format-widened",
    title="A value in a response may have a wider format.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=RESPONSE, effect=Effect.WIDENS),
    why="A client with the narrower type cuts the value off, sometimes without an error.",
    fix="Keep the format, and add a property with the wider one.",
    lesson="What does a 32-bit client make of a number that needs 33 bits?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="request-format-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              total: {type: integer, format: int32}
        """,
        head="""
            type: object
            properties:
              total: {type: integer, format: int64}  # finding
        """,
    ),
)
def response_format_widened(change: Change) -> str | None:
    if change.after is None:
        return None
    return f"The format of {what(change)} goes {differs(change)}: clients with the narrower type cut values off."
