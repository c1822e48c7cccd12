from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="request-max-properties-increased",
    title="An object in a request may have more properties than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxProperties", direction=REQUEST, effect=Effect.WIDENS),
    why="Objects that were accepted still are.",
    fix="Check where the entries are stored, and what they cost.",
    lesson="Can somebody fill your storage with entries?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxproperties",),
    mirror="response-max-properties-increased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, maxProperties: 8}
        """,
        head="""
            type: object
            properties:
              labels: {type: object, additionalProperties: {type: string}, maxProperties: 64}  # finding
        """,
    ),
)
def request_max_properties_increased(change: Change) -> str:
    return f"{what(change)} may now have {at_most(change.after, 'properties')} ({bare(change.before)} before)."
