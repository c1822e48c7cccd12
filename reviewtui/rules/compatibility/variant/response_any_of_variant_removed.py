from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-any-of-variant-removed",
    title="A response no longer matches one of its alternatives.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.VARIANT, "anyOf", direction=RESPONSE),
    why="Clients meet fewer alternatives than they are ready for.",
    fix="See that nothing in the documentation still shows it.",
    lesson="Was the alternative ever sent?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-any-of-variant-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
                  - {type: object, required: [kind], properties: {kind: {const: cash}}}  # finding
        """,
        head="""
            type: object
            properties:
              payment:
                anyOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
    ),
)
def response_any_of_variant_removed(change: Change) -> str:
    return f"{what(change)} is gone: responses never take this alternative any more."
