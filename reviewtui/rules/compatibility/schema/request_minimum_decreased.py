from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="request-minimum-decreased",
    title="A number in a request may be smaller than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minimum", direction=REQUEST, effect=Effect.WIDENS),
    why="Every number that was accepted is inside the new range.",
    fix="Check what a zero or a negative number does further on.",
    lesson="Can the new numbers turn a total negative?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minimum",),
    mirror="response-minimum-decreased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, minimum: 1}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, minimum: 0}  # finding
        """,
    ),
)
def request_minimum_decreased(change: Change) -> str:
    return f"{what(change)} may now be {at_least(change.after)} ({bare(change.before)} before)."
