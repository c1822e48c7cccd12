from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-composition-narrowed",
    title="A value in a response now always has one of several known forms.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "composition", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that read it without knowing the forms still can.",
    fix="Add a property that tells the forms apart.",
    lesson="Is one of the forms the old one?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-composition-narrowed",
    example=Example(
        scope="response-schema",
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
def response_composition_narrowed(change: Change) -> str:
    if change.before is not None:
        return f"{what(change)} is divided into other forms, and all that they hold could come before."
    return f"{what(change)} now always has one of the forms {listed(change.after, 'name')}."
