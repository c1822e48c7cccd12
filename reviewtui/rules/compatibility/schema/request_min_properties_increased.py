from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="request-min-properties-increased",
    title="An object in a request must have more properties than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minProperties", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with fewer entries, perhaps none, were accepted, and are refused now.",
    fix="Keep accepting smaller objects.",
    lesson="What would a client add just to be let through?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minproperties",),
    mirror="response-min-properties-increased",
    example=Example(
        scope="request-schema",
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
def request_min_properties_increased(change: Change) -> str:
    return (
        f"{what(change)} must have {at_least(change.after, 'properties')} now "
        f"({formerly(change, 'no limit')}): smaller objects are refused."
    )
