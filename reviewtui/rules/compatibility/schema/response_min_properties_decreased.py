from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="response-min-properties-decreased",
    title="An object in a response may have fewer properties than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minProperties", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that count on at least one entry find too few.",
    fix="Keep the promise, or announce the smaller objects.",
    lesson="What does a client show when there is no entry at all?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minproperties",),
    mirror="request-min-properties-decreased",
    example=Example(
        scope="response-schema",
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
def response_min_properties_decreased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_least(change.after, 'properties')} ({bare(change.before)} before): "
        "clients may count on an entry."
    )
