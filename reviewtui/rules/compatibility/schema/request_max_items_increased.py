from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="request-max-items-increased",
    title="A list in a request may be longer than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxItems", direction=REQUEST, effect=Effect.WIDENS),
    why="Lists that were accepted still are.",
    fix="Check how long the server takes for the longest list.",
    lesson="What does the longest list cost?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxitems",),
    mirror="response-max-items-increased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 10}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 100}  # finding
        """,
    ),
)
def request_max_items_increased(change: Change) -> str:
    return f"{what(change)} may now have {at_most(change.after, 'items')} ({bare(change.before)} before)."
