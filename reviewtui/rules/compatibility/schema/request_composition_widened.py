from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import listed, what


@rule(
    id="request-composition-widened",
    title="A value in a request no longer has to match one of several forms.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "composition", direction=REQUEST, effect=Effect.WIDENS),
    why="Values that matched one are accepted as before.",
    fix="Say what belongs together now that the forms are gone.",
    lesson="What will people send when no form is given?",
    references=(
        "https://json-schema.org/draft/2020-12/json-schema-core#name-keywords-for-applying-subschemas-logical",
    ),
    mirror="response-composition-widened",
    example=Example(
        scope="request-schema",
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
def request_composition_widened(change: Change) -> str:
    if change.after is not None:
        return f"{what(change)} is divided into other forms, which hold all that could be sent before."
    return f"{what(change)} no longer has to match one of the forms {listed(change.before, 'name')}."
