from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="response-minimum-increased",
    title="A number in a response is never as small as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minimum", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients are ready for smaller numbers than those that come.",
    fix="Check that no record is below the new limit.",
    lesson="What happened to the records below the limit?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minimum",),
    mirror="request-minimum-increased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, minimum: 0}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, minimum: 1}  # finding
        """,
    ),
)
def response_minimum_increased(change: Change) -> str:
    return f"{what(change)} is now {at_least(change.after)} ({formerly(change, 'no limit')})."
