from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-not-loosened",
    title="Values in a request are allowed that were ruled out.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "not", direction=REQUEST, effect=Effect.WIDENS),
    why="Values that were allowed still are.",
    fix="Check that the reason for ruling them out is gone.",
    lesson="What went wrong when such a value came in?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-not",),
    mirror="response-not-loosened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              code: {type: string, not: {const: "0"}}
        """,
        head="""
            type: object
            properties:
              code: {type: string}  # finding
        """,
    ),
)
def request_not_loosened(change: Change) -> str:
    return f"{what(change)} rules out fewer values now (`not` {differs(change)})."
