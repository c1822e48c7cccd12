from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-discriminator-mapping-removed",
    title="A name for a form of a request is no longer known.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "discriminator-mapping",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.UNKNOWN, Effect.ANNOTATES),
    ),
    why="Requests that use the name are refused.",
    fix="Keep the name as another word for its successor.",
    lesson="Where is the name stored or written into code?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-mapping-removed",
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
                discriminator: {propertyName: kind, mapping: {card: Card}}  # finding
        """,
    ),
)
def request_discriminator_mapping_removed(change: Change) -> str:
    return f"{what(change)} no longer knows the name {listed(change.before, 'name')}: requests that use it are refused."
