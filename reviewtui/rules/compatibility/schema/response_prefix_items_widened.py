from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-prefix-items-widened",
    title="A list in a response whose items have a meaning by position is freer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "prefixItems", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that read by position meet more items, or others, than they count on.",
    fix="Add new things at the end only, or better in an object with names.",
    lesson="What does a client do with one item more than it counts on?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-prefixitems",),
    mirror="request-prefix-items-widened",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              point:
                type: array
                prefixItems: [{type: number}]
                items: false
        """,
        head="""
            type: object
            properties:
              point:
                type: array
                prefixItems: [{type: number}, {type: number}]  # finding
                items: false
        """,
    ),
)
def response_prefix_items_widened(change: Change) -> str:
    return (
        f"{what(change)} goes from {shown(change.before)} described positions to {shown(change.after)}: "
        "clients that read by position may miscount."
    )
