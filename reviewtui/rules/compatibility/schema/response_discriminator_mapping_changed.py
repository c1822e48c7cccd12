from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-discriminator-mapping-changed",
    title="A form of a response goes by another name.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator-mapping", direction=RESPONSE, effect=Effect.REPLACES),
    why="Clients look the new name up in their own list and find nothing, or another form.",
    fix="Keep sending the old name: map it to the form; without a mapping, the name of the component is what is sent.",
    lesson="How does a client in use today tell this form from the others?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-mapping-changed",
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
                discriminator: {propertyName: kind, mapping: {card: Card, sepa: Iban}}  # finding
        """,
    ),
)
def response_discriminator_mapping_changed(change: Change) -> str:
    before, after = listed(change.before, "name"), listed(change.after, "name")
    return f"a form of {what(change)} goes by {after} instead of {before}: clients look for the old name."
