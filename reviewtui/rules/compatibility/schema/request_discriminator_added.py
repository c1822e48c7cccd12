from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import quote, what


@rule(
    id="request-discriminator-added",
    title="A property of a request now decides which form is meant.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "discriminator", direction=REQUEST, effect=Effect.NARROWS),
    why=(
        "Requests that leave it out were understood by their shape; a server that looks at the property first "
        "may refuse them."
    ),
    fix="Treat a missing property as the form that was meant before.",
    lesson="Do all clients send this property today?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#discriminator-object",),
    mirror="response-discriminator-added",
    example=Example(
        scope="request-schema",
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
def request_discriminator_added(change: Change) -> str:
    return f"{what(change)} is told apart by {quote(change.after)} now: requests without it may be refused."
