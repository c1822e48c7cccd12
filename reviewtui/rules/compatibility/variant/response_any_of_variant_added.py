from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-any-of-variant-added",
    title="A response may match an alternative that was not there before.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.VARIANT, "anyOf", direction=RESPONSE),
    why="Clients that try the alternatives that they know may find that none fits.",
    fix="Announce it, and add a property that tells the alternatives apart.",
    lesson="How does a client find out which alternative it has before it?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-any-of-variant-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
        head="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
                  - {type: object, required: [kind], properties: {kind: {const: cash}}}  # finding
        """,
    ),
)
def response_any_of_variant_added(change: Change) -> str:
    return f"{what(change)} is a new alternative that responses may take, and clients have no code for it."
