from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-additional-properties-narrowed",
    title="An object in a response no longer carries properties that are not described.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "additionalProperties", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that ignore what they do not know see no difference.",
    fix="Think twice before closing what you send: every new property will then be a problem.",
    lesson="How will you add a property next year?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    mirror="request-additional-properties-narrowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
        """,
        head="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
                additionalProperties: false  # finding
        """,
    ),
)
def response_additional_properties_narrowed(change: Change) -> str:
    return f"{what(change)} no longer carries further properties, or not all of them ({differs(change)})."
