from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="response-contains-loosened",
    title="A list in a response need not hold certain items any more, or may hold more of them.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "contains",
        "minContains",
        "maxContains",
        direction=RESPONSE,
        effect=(Effect.WIDENS, Effect.REPLACES),
    ),
    why="Clients that search for the item may not find it, or find it twice.",
    fix="Keep the item in the list.",
    lesson="What does a client do when its search finds nothing?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-contains",),
    mirror="request-contains-loosened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              lines: {type: array, contains: {const: total}}
        """,
        head="""
            type: object
            properties:
              lines: {type: array}  # finding
        """,
    ),
)
def response_contains_loosened(change: Change) -> str:
    return (
        f"{what(change)} promises less about what it holds ({keyword(change)} {differs(change)}): clients may "
        "search in vain."
    )
