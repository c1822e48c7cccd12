from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-pattern-added",
    title="Text in a response now always matches a pattern.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "pattern", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients learn more about what they already receive.",
    fix="Check that stored text matches.",
    lesson="Who wrote the pattern: somebody who had seen the data?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-pattern",),
    mirror="request-pattern-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              code: {type: string}
        """,
        head="""
            type: object
            properties:
              code: {type: string, pattern: "^[A-Z]{3}$"}  # finding
        """,
    ),
)
def response_pattern_added(change: Change) -> str:
    return f"{what(change)} now always matches {shown(change.after)}."
