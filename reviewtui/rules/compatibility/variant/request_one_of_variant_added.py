from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-one-of-variant-added",
    title="A request may take one more form, which no other form overlaps.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.VARIANT, "oneOf", direction=REQUEST, effect=Effect.WIDENS),
    why="The old forms are told apart as before.",
    fix="Keep the forms apart by a property with a fixed value.",
    lesson="How does the server know which form it got?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-one-of-variant-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                oneOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
        head="""
            type: object
            properties:
              payment:
                oneOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
                  - {type: object, required: [kind], properties: {kind: {const: cash}}}  # finding
        """,
    ),
)
def request_one_of_variant_added(change: Change) -> str:
    return f"{what(change)} is a new form that requests may take."
