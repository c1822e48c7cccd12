from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="request-maximum-decreased",
    title="A number in a request may not be as large as before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maximum", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with larger numbers were accepted, and are refused now.",
    fix="Keep the old limit, or accept the larger number and cap it on the server and say so.",
    lesson="What is the largest number that clients really send?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maximum",),
    mirror="response-maximum-decreased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              quantity: {type: integer, maximum: 1000}
        """,
        head="""
            type: object
            properties:
              quantity: {type: integer, maximum: 100}  # finding
        """,
    ),
)
def request_maximum_decreased(change: Change) -> str:
    return (
        f"{what(change)} may be {at_most(change.after)} now ({formerly(change, 'no limit')}): larger numbers "
        "are refused."
    )
