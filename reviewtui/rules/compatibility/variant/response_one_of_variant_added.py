from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-one-of-variant-added",
    title="A response may take a form that it never took before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.VARIANT, "oneOf", direction=RESPONSE),
    why="Clients have code for each form that they know, and none for this one.",
    fix="Offer the new form to those who ask for it, or in a new version.",
    lesson="What does a client do with a form that it does not know?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-one-of-variant-added",
    example=Example(
        scope="response-schema",
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
def response_one_of_variant_added(change: Change) -> str:
    return f"{what(change)} is a new form that responses may take, and clients have no code for it."
