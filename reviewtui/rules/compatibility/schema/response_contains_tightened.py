from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import differs, keyword, what


@rule(
    id="response-contains-tightened",
    title="A list in a response now holds certain items for certain.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "contains", "minContains", "maxContains", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle their absence handle what no longer comes.",
    fix="Add the item to the lists that are already stored.",
    lesson="Is the item there even in an empty order?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-contains",),
    mirror="request-contains-tightened",
    example=Example(
        scope="response-schema",
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
def response_contains_tightened(change: Change) -> str:
    return f"{what(change)} promises more about what it holds ({keyword(change)} {differs(change)})."
