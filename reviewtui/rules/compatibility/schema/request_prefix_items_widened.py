from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-prefix-items-widened",
    title="A list in a request whose items have a meaning by position is freer than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "prefixItems", direction=REQUEST, effect=Effect.WIDENS),
    why="Lists in the old form are accepted as before.",
    fix="Say what a missing position means.",
    lesson="Would names not be clearer than positions?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-prefixitems",),
    mirror="response-prefix-items-widened",
    example=Example(
        scope="request-schema",
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
def request_prefix_items_widened(change: Change) -> str:
    return (
        f"{what(change)} goes from {shown(change.before)} described positions to {shown(change.after)}; the "
        "old form is still accepted."
    )
