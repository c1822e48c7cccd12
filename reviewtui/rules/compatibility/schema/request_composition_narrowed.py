from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-composition-narrowed",
    title="A value in a request must match one of several forms, which it did not have to before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "composition", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Values that match none of the forms, or several, were accepted and are refused now.",
    fix="Make the old shape one of the forms.",
    lesson="Which form does an old request match?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-composition-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {iban: {type: string}, card: {type: string}}
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {iban: {type: string}, card: {type: string}}
                oneOf: [{required: [iban]}, {required: [card]}]  # finding
        """,
    ),
)
def request_composition_narrowed(change: Change) -> str:
    return (
        f"{what(change)} must now match one of the forms {listed(change.after, 'name')}: requests that match "
        "none are refused."
    )
