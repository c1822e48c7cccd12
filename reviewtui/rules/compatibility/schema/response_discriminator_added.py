from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="response-discriminator-added",
    title="A property of a response now says which form it has.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients can choose by it instead of trying.",
    fix="Check that every answer carries the property.",
    lesson="Does the property have a value for the oldest records?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind}  # finding
        """,
    ),
)
def response_discriminator_added(change: Change) -> str:
    return f"{what(change)} is told apart by {quote(change.after)} now."
