from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import bare, formerly, what


@rule(
    id="request-multiple-of-tightened",
    title="A number in a request must keep to coarser steps than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "multipleOf", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Numbers between the new steps were accepted, and are refused now.",
    fix="Round on the server, and say how.",
    lesson="Which clients calculate the number, instead of letting a person choose it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-multipleof",),
    mirror="response-multiple-of-tightened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              amount: {type: number, multipleOf: 0.01}
        """,
        head="""
            type: object
            properties:
              amount: {type: number, multipleOf: 0.05}  # finding
        """,
    ),
)
def request_multiple_of_tightened(change: Change) -> str:
    return (
        f"{what(change)} must be a multiple of {bare(change.after)} now ({formerly(change, 'no step')}): "
        "numbers in between are refused."
    )
