from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-any-of-variant-added",
    title="A request may match one more alternative.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.VARIANT, "anyOf", direction=REQUEST),
    why="What matched an alternative before still does.",
    fix="Say which alternative counts when several match.",
    lesson="Does the order of the alternatives matter to the server?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-any-of-variant-added",
    example=Example(
        scope="request-schema",
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
def request_any_of_variant_added(change: Change) -> str:
    return f"{what(change)} is a new alternative that requests may take."
