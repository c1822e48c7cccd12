from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-discriminator-changed",
    title="Another property of a request decides which form is meant.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA, "discriminator", direction=REQUEST, effect=(Effect.REPLACES, Effect.UNKNOWN, Effect.ANNOTATES)
    ),
    why="Clients set the old property, and the server looks at the new one.",
    fix="Read both properties.",
    lesson="What does the server assume when the new property is missing?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-changed",
    example=Example(
        scope="request-schema",
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
def request_discriminator_changed(change: Change) -> str:
    return (
        f"{what(change)} is told apart by {quote(change.after)} instead of {quote(change.before)}: clients "
        "still set the old one."
    )
