from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="request-minimum-increased",
    title="A number in a request may not be as small as before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minimum", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with smaller numbers, often zero, were accepted, and are refused now.",
    fix="Keep accepting the smaller number, and give it a meaning.",
    lesson="Does anybody send zero on purpose?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minimum",),
    mirror="response-minimum-increased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, minimum: 0}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, minimum: 1}  # finding
        """,
    ),
)
def request_minimum_increased(change: Change) -> str:
    return (
        f"{what(change)} must be {at_least(change.after)} now ({formerly(change, 'no limit')}): smaller "
        "numbers are refused."
    )
