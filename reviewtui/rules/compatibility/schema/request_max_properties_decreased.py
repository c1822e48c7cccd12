from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="request-max-properties-decreased",
    title="An object in a request may not have as many properties as before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxProperties", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with more entries were accepted, and are refused now.",
    fix="Keep the old limit.",
    lesson="How many entries does the busiest client send?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxproperties",),
    mirror="response-max-properties-decreased",
    example=Example(
        scope="request-schema",
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
def request_max_properties_decreased(change: Change) -> str:
    return (
        f"{what(change)} may have {at_most(change.after, 'properties')} now ({formerly(change, 'no limit')}): "
        "larger objects are refused."
    )
