from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-discriminator-removed",
    title="No property of a request decides any more which form is meant.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator", direction=REQUEST, effect=Effect.WIDENS),
    why="Requests that carry the property are understood as before.",
    fix="Say how the form is found now.",
    lesson="Can two forms be confused without it?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
                discriminator: {propertyName: kind}  # finding
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {kind: {type: string}, type: {type: string}}
        """,
    ),
)
def request_discriminator_removed(change: Change) -> str:
    return f"{what(change)} is no longer told apart by {quote(change.before)}."
