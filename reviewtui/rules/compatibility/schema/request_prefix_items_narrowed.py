from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-prefix-items-narrowed",
    title="A list in a request whose items have a meaning by position is restricted.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "prefixItems", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Lists that were accepted have too many positions, or the wrong thing at one of them.",
    fix="Accept the old form too; prefer an object with names.",
    lesson="Who knows by heart what stands at the third position?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-prefixitems",),
    mirror="response-prefix-items-narrowed",
    example=Example(
        scope="request-schema",
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
def request_prefix_items_narrowed(change: Change) -> str:
    return (
        f"{what(change)} goes from {shown(change.before)} described positions to {shown(change.after)}: lists "
        "in the old form are refused."
    )
