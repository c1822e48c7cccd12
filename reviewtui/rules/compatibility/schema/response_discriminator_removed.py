from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="response-discriminator-removed",
    title="No property of a response is named any more that says which form it has.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator", direction=RESPONSE, effect=Effect.WIDENS),
    why="Generated clients choose the type by it, and now have to try, or give up.",
    fix="Keep the discriminator.",
    lesson="What does your generator make of alternatives without a discriminator?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="request-discriminator-removed",
    example=Example(
        scope="response-schema",
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
def response_discriminator_removed(change: Change) -> str:
    return f"{what(change)} is no longer told apart by {quote(change.before)}: generated clients choose the type by it."
