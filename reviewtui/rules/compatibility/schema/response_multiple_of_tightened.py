from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="response-multiple-of-tightened",
    title="A number in a response keeps to coarser steps than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "multipleOf", direction=RESPONSE, effect=Effect.NARROWS),
    why="Numbers on the new steps were always possible.",
    fix="Say whether old numbers have been rounded.",
    lesson="Was the finer step ever used?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-multipleof",),
    mirror="request-multiple-of-tightened",
    example=Example(
        scope="response-schema",
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
def response_multiple_of_tightened(change: Change) -> str:
    return f"{what(change)} is now always a multiple of {bare(change.after)}."
