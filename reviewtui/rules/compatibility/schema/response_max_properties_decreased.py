from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="response-max-properties-decreased",
    title="An object in a response never has as many properties as it could have before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxProperties", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients are ready for more entries than come.",
    fix="Say where the further entries went.",
    lesson="Which entries are left out, and who decides?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxproperties",),
    mirror="request-max-properties-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, maxProperties: 64}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, maxProperties: 8}  # finding
        """,
    ),
)
def response_max_properties_decreased(change: Change) -> str:
    return f"{what(change)} now has {at_most(change.after, 'properties')} ({formerly(change, 'no limit')})."
