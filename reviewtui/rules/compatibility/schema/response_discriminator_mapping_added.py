from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-discriminator-mapping-added",
    title="A response may use a name for its form that clients do not know.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "discriminator-mapping",
        direction=RESPONSE,
        effect=(Effect.WIDENS, Effect.UNKNOWN, Effect.ANNOTATES),
    ),
    why="Clients look the name up in their own list and find nothing.",
    fix="Tell clients to expect unknown names, and announce this one before it is sent.",
    lesson="Does your own client have a branch for a name that it does not know?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-mapping-added",
    example=Example(
        scope="response-schema",
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
def response_discriminator_mapping_added(change: Change) -> str:
    return f"{what(change)} may now be named {listed(change.after, 'name')}, which clients do not know."
