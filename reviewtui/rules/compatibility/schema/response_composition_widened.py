from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="response-composition-widened",
    title="A value in a response no longer has one of several known forms.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "composition", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients tell the forms apart and have code for each; none may fit.",
    fix="Keep the forms.",
    lesson="How does a client choose its code without the forms?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="request-composition-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              payment:
                type: object
                properties: {iban: {type: string}, card: {type: string}}
                oneOf: [{required: [iban]}, {required: [card]}]  # finding
        """,
        head="""
            type: object
            properties:
              payment:
                type: object
                properties: {iban: {type: string}, card: {type: string}}
        """,
    ),
)
def response_composition_widened(change: Change) -> str:
    return (
        f"{what(change)} no longer has one of the forms {listed(change.before, 'name')}: clients have code "
        "for these only."
    )
