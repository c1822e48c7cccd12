from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="response-format-added",
    title="A value in a response now has a format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "format", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients may read it more exactly than before.",
    fix="Check that all stored values have the format.",
    lesson="Are there old values in another format?",
    references=("https://spec.openapis.org/registry/format/",),
    mirror="request-format-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              date: {type: string}
        """,
        head="""
            type: object
            properties:
              date: {type: string, format: date-time}  # finding
        """,
    ),
)
def response_format_added(change: Change) -> str | None:
    if change.before is not None:
        return None
    return f"{what(change)} now has the format {quote(change.after)}."
