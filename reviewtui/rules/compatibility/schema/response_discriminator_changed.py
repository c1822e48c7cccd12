from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="response-discriminator-changed",
    title="Another property of a response says which form it has.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA, "discriminator", direction=RESPONSE, effect=(Effect.REPLACES, Effect.UNKNOWN, Effect.ANNOTATES)
    ),
    why="Clients choose the type by the old property, and choose wrongly or not at all.",
    fix="Send both properties.",
    lesson="What type does a client take when the old property is missing?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: type}  # finding
        """,
    ),
)
def response_discriminator_changed(change: Change) -> str:
    return (
        f"{what(change)} is told apart by {quote(change.after)} instead of {quote(change.before)}: clients "
        "look at the old one."
    )
