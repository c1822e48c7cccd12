from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="response-max-properties-increased",
    title="An object in a response may have more properties than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxProperties", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients made room for so many entries and no more.",
    fix="Keep the limit, or announce the larger objects.",
    lesson="Do clients show each entry on a line of its own?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxproperties",),
    mirror="request-max-properties-increased",
    example=Example(
        scope="response-schema",
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
def response_max_properties_increased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_most(change.after, 'properties')} ({bare(change.before)} before): "
        "clients made room for the old limit."
    )
