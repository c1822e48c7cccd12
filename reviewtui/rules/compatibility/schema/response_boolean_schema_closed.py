from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-boolean-schema-closed",
    title="A place in a response that could be filled stays empty.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "boolean", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that look there find nothing, as they could before.",
    fix="Remove the description of the place at the next opportunity.",
    lesson="Was anything ever sent there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-boolean-json-schemas",),
    mirror="request-boolean-schema-closed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              extra: true
        """,
        head="""
            type: object
            properties:
              extra: false  # finding
        """,
    ),
)
def response_boolean_schema_closed(change: Change) -> str:
    return f"{what(change)} never comes any more: its schema rules out every value."
