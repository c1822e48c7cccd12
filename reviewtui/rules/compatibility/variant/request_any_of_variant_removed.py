from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-any-of-variant-removed",
    title="A request may no longer match one of its alternatives.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.VARIANT, "anyOf", direction=REQUEST),
    why="Requests that match only that alternative are refused.",
    fix="Keep the alternative until nobody sends it.",
    lesson="Which requests of last week matched only this one?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-any-of-variant-removed",
    example=Example(
        scope="request-schema",
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
def request_any_of_variant_removed(change: Change) -> str:
    return f"{what(change)} is gone: requests that take this alternative are refused."
