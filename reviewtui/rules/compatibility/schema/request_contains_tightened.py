from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="request-contains-tightened",
    title="A list in a request must hold certain items, or fewer or more of them.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "contains",
        "minContains",
        "maxContains",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.REPLACES),
    ),
    why="Lists without such items were accepted, and are refused now.",
    fix="Add the missing item on the server.",
    lesson="What would a client that does not know the rule send?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-contains",),
    mirror="response-contains-tightened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              lines: {type: array}
        """,
        head="""
            type: object
            properties:
              lines: {type: array, contains: {const: total}}  # finding
        """,
    ),
)
def request_contains_tightened(change: Change) -> str:
    return (
        f"{what(change)} must hold other items or numbers of items than before ({keyword(change)} "
        f"{differs(change)}): lists in the old form are refused."
    )
