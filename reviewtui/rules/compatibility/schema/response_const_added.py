from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-const-added",
    title="A value in a response is now always the same.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "const", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle other values handle what no longer comes.",
    fix="Check that old data has the value too.",
    lesson="Is it a promise, or only how things are today?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-const",),
    mirror="request-const-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              currency: {type: string}
        """,
        head="""
            type: object
            properties:
              currency: {type: string, const: EUR}  # finding
        """,
    ),
)
def response_const_added(change: Change) -> str:
    return f"{what(change)} is now always {shown(change.after)}."
