from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="request-multiple-of-loosened",
    title="A number in a request may keep to finer steps than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "multipleOf", direction=REQUEST, effect=Effect.WIDENS),
    why="Numbers on the old steps are on the new ones too.",
    fix="Check that nothing is lost where the number is stored.",
    lesson="How many decimal places does the storage keep?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-multipleof",),
    mirror="response-multiple-of-loosened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              amount: {type: number, multipleOf: 0.05}
        """,
        head="""
            type: object
            properties:
              amount: {type: number, multipleOf: 0.01}  # finding
        """,
    ),
)
def request_multiple_of_loosened(change: Change) -> str:
    return f"{what(change)} no longer has to be a multiple of {bare(change.before)}."
