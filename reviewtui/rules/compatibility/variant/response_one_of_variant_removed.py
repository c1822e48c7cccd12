from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-one-of-variant-removed",
    title="A response no longer takes one of its forms.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=removed(Kind.VARIANT, "oneOf", direction=RESPONSE),
    why="Clients keep code for a form that never comes.",
    fix="Check that old records are not shown in that form.",
    lesson="What became of the things that were shown in this form?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-one-of-variant-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                oneOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
                  - {type: object, required: [kind], properties: {kind: {const: cash}}}  # finding
        """,
        head="""
            type: object
            properties:
              payment:
                oneOf:
                  - {type: object, required: [kind, number], properties: {kind: {const: card}, number: {type: string}}}
                  - {type: object, required: [kind, iban], properties: {kind: {const: iban}, iban: {type: string}}}
        """,
    ),
)
def response_one_of_variant_removed(change: Change) -> str:
    return f"{what(change)} is gone: responses never take this form any more."
