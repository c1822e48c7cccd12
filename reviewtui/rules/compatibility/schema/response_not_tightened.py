from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-not-tightened",
    title="Values in a response are ruled out that could come.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "not", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle them handle what no longer comes.",
    fix="Check that stored data holds none of them.",
    lesson="Where did the values go?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-not",),
    mirror="request-not-tightened",
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
              code: {type: string, not: {const: "0"}}  # finding
        """,
    ),
)
def response_not_tightened(change: Change) -> str:
    return f"{what(change)} rules out more values now (`not` {differs(change)})."
