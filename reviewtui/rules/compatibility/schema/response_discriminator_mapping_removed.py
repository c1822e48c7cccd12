from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-discriminator-mapping-removed",
    title="A response no longer uses a name for one of its forms.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator-mapping", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients keep a name in their list that never comes.",
    fix="Check that old records are not sent under the name.",
    lesson="What are the records called now that had this name?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-mapping-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind, mapping: {card: Card, iban: Iban}}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind, mapping: {card: Card}}  # finding
        """,
    ),
)
def response_discriminator_mapping_removed(change: Change) -> str:
    return f"{what(change)} is never named {listed(change.before, 'name')} any more."
