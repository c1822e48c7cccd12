from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-prefix-items-narrowed",
    title="A list in a response whose items have a meaning by position is restricted.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "prefixItems", direction=RESPONSE, effect=Effect.NARROWS),
    why="No position holds anything that it could not hold before.",
    fix="Check clients that read the last position.",
    lesson="Which position went, and who read it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-prefixitems",),
    mirror="request-prefix-items-narrowed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              point:
                type: array
                prefixItems: [{type: number}, {type: number}]
                items: false
        """,
        head="""
            type: object
            properties:
              point:
                type: array
                prefixItems: [{type: number}]  # finding
                items: false
        """,
    ),
)
def response_prefix_items_narrowed(change: Change) -> str:
    return f"{what(change)} goes from {shown(change.before)} described positions to {shown(change.after)}."
