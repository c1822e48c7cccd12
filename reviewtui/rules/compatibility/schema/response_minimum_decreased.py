from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="response-minimum-decreased",
    title="A number in a response may be smaller than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minimum", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that divide by it, index with it or keep it without a sign meet a number that they ruled out.",
    fix="Keep the limit, or announce the smaller numbers like a new value.",
    lesson="What does a client do with zero, or with minus one?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minimum",),
    mirror="request-minimum-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, minimum: 1}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, minimum: 0}  # finding
        """,
    ),
)
def response_minimum_decreased(change: Change) -> str:
    return (
        f"{what(change)} may now be {at_least(change.after)} ({bare(change.before)} before): clients ruled "
        "smaller numbers out."
    )
