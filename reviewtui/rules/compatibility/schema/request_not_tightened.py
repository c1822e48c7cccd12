from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-not-tightened",
    title="Values in a request are ruled out that were allowed.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "not", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with such values were accepted, and are refused now.",
    fix="Count such values first, and refuse them when none come any more.",
    lesson="Why are these values wrong now, if they were right before?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-not",),
    mirror="response-not-tightened",
    example=Example(
        scope="request-schema",
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
def request_not_tightened(change: Change) -> str:
    return f"{what(change)} rules out more values now (`not` {differs(change)}): such requests are refused."
