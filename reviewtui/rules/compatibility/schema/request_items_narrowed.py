from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="request-items-narrowed",
    title="The items of a list in a request, which were free, must follow a schema.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "items", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Items that do not fit were accepted, and are refused now.",
    fix="Convert the items on the server for a while.",
    lesson="What did clients put into the list while nobody said what belongs there?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-items",),
    mirror="response-items-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              tags: {type: array}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}}  # finding
        """,
    ),
)
def request_items_narrowed(change: Change) -> str:
    return f"The items of {what(change)} must now follow a schema ({shown(change.after)}): other items are refused."
