from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import types, what


@rule(
    id="response-type-narrowed",
    title="A value in a response has fewer types than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "type", direction=RESPONSE, effect=Effect.NARROWS),
    why="Whatever comes now could come before.",
    fix="Check that stored values are of the remaining type.",
    lesson="Did the other types ever come?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-type",),
    mirror="request-type-narrowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              amount: {type: number}
        """,
        head="""
            type: object
            properties:
              amount: {type: integer}  # finding
        """,
    ),
)
def response_type_narrowed(change: Change) -> str:
    return (
        f"The type of {what(change)} goes from {types(change.before)} to {types(change.after)}: nothing new can come."
    )
