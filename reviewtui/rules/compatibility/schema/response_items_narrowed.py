from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import shown, what


@rule(
    id="response-items-narrowed",
    title="The items of a list in a response, which were free, now follow a schema.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "items", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients can read the items by a type instead of guessing.",
    fix="Check the lists that are already stored.",
    lesson="Is there an old list with other items in it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-items",),
    mirror="request-items-narrowed",
    example=Example(
        scope="response-schema",
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
def response_items_narrowed(change: Change) -> str:
    return f"The items of {what(change)} now follow a schema ({shown(change.after)})."
