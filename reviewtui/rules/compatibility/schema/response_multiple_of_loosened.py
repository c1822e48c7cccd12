from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import bare, what


@rule(
    id="response-multiple-of-loosened",
    title="A number in a response may keep to finer steps than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "multipleOf", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients round, count or store by the old step and now lose the difference.",
    fix="Keep the old step, and add a property with the exact number.",
    lesson="Would anybody notice a lost cent?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-multipleof",),
    mirror="request-multiple-of-loosened",
    example=Example(
        scope="response-schema",
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
def response_multiple_of_loosened(change: Change) -> str:
    return f"{what(change)} no longer keeps to multiples of {bare(change.before)}: clients round or store by that step."
