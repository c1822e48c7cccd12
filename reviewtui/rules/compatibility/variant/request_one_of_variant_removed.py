from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-one-of-variant-removed",
    title="A request may no longer take one of its forms.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.VARIANT, "oneOf", direction=REQUEST),
    why="Requests of that form match nothing any more, and are refused.",
    fix="Keep accepting the form, and turn it into another one on the server.",
    lesson="Which clients know only this form?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-one-of-variant-removed",
    example=Example(
        scope="request-schema",
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
def request_one_of_variant_removed(change: Change) -> str:
    return f"{what(change)} is gone: requests that take this form are refused."
