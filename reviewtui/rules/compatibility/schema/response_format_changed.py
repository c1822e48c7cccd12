from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-format-changed",
    title="A value in a response has another format.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=RESPONSE, effect=Effect.REPLACES),
    why="Clients parse by the old format and fail, or read something else.",
    fix="Add a property in the new format, and keep the old one until its sunset.",
    lesson="Would a client fail at once, or store nonsense?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="request-format-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              ref: {type: string, format: date-time}
        """,
        head="""
            type: object
            properties:
              ref: {type: string, format: uuid}  # finding
        """,
    ),
)
def response_format_changed(change: Change) -> str:
    return f"The format of {what(change)} goes {differs(change)}: clients that parse the old one fail."
