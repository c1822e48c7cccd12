from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="response-not-loosened",
    title="Values in a response may come that were ruled out.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "not", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients rely on never meeting them.",
    fix="Keep them out, or announce them like new values.",
    lesson="What would a client do with the value that could never come?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-not",),
    mirror="request-not-loosened",
    example=Example(
        scope="response-schema",
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
def response_not_loosened(change: Change) -> str:
    return (
        f"{what(change)} rules out fewer values now (`not` {differs(change)}): clients may meet what could never come."
    )
