from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="response-max-items-decreased",
    title="A list in a response is never as long as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxItems", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients are ready for longer lists than those that come.",
    fix="Say where the items beyond the limit are found.",
    lesson="Are items lost, or are they only elsewhere?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxitems",),
    mirror="request-max-items-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 100}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 10}  # finding
        """,
    ),
)
def response_max_items_decreased(change: Change) -> str:
    return f"{what(change)} now has {at_most(change.after, 'items')} ({formerly(change, 'no limit')})."
