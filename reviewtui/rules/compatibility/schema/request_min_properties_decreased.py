from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="request-min-properties-decreased",
    title="An object in a request may have fewer properties than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minProperties", direction=REQUEST, effect=Effect.WIDENS),
    why="Objects that were large enough still are.",
    fix="Say what an object without entries means.",
    lesson="Does an empty object change anything, or nothing?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minproperties",),
    mirror="response-min-properties-decreased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, minProperties: 2}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, minProperties: 1}  # finding
        """,
    ),
)
def request_min_properties_decreased(change: Change) -> str:
    return f"{what(change)} may now have {at_least(change.after, 'properties')} ({bare(change.before)} before)."
