from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="response-maximum-decreased",
    title="A number in a response is never as large as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maximum", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients were ready for more than what comes.",
    fix="Check that old data keeps to the new limit.",
    lesson="Does the oldest record keep to this limit?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maximum",),
    mirror="request-maximum-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, maximum: 1000}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, maximum: 100}  # finding
        """,
    ),
)
def response_maximum_decreased(change: Change) -> str:
    return f"{what(change)} is now {at_most(change.after)} ({formerly(change, 'no limit')})."
