from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-one-of-overlap-added",
    title="A request may take one more form, and that form may overlap another.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.VARIANT, "oneOf", direction=REQUEST, effect=(Effect.UNKNOWN, Effect.NARROWS, Effect.REPLACES)),
    why="Exactly one form must match: a request that matched one of them may match two now, and be refused.",
    fix="Add a property with a fixed value to each form, so that no value can match two.",
    lesson="Can you write down a value that matches two of the forms?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    no_mirror="In a response a new form is new code for clients, overlapping or not.",
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
                  - {type: object, properties: {note: {type: string}}}  # finding
        """,
    ),
)
def request_one_of_overlap_added(change: Change) -> str:
    return (
        f"{what(change)} is a new form that may overlap another one: a request that matched one form may "
        "match two now, and is refused."
    )
