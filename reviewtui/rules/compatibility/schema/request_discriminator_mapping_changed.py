from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-discriminator-mapping-changed",
    title="A form of a request goes by another name.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator-mapping", direction=REQUEST, effect=Effect.REPLACES),
    why="Clients send the old name, which is refused or taken for another form.",
    fix="Map the old name to the form too; without a mapping, the name of the component is the name that is sent.",
    lesson="Which names on the wire come from names in the description that nobody meant to be sent?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-mapping-changed",
    example=Example(
        scope="request-schema",
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
def request_discriminator_mapping_changed(change: Change) -> str:
    before, after = listed(change.before, "name"), listed(change.after, "name")
    return f"a form of {what(change)} goes by {after} instead of {before}: clients still send the old name."
