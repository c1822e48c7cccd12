from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="response-min-properties-increased",
    title="An object in a response never has as few properties as it could have before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minProperties", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle a smaller object handle what no longer comes.",
    fix="Check that every object has an entry to show.",
    lesson="What fills the object when nothing is known?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minproperties",),
    mirror="request-min-properties-increased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, minProperties: 1}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, minProperties: 2}  # finding
        """,
    ),
)
def response_min_properties_increased(change: Change) -> str:
    return f"{what(change)} now has {at_least(change.after, 'properties')} ({formerly(change, 'no limit')})."
