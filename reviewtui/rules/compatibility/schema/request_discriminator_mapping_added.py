from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-discriminator-mapping-added",
    title="There is a new name for a form of a request.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator-mapping", direction=REQUEST, effect=Effect.WIDENS),
    why="The names that clients use still work.",
    fix="Describe the form behind the name.",
    lesson="Does the name say what the form is for?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-mapping-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind, mapping: {card: Card}}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind, mapping: {card: Card, iban: Iban}}  # finding
        """,
    ),
)
def request_discriminator_mapping_added(change: Change) -> str:
    return f"{what(change)} knows the name {listed(change.after, 'name')} now."
