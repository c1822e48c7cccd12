from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-items-widened",
    title="The items of a list in a request no longer have to follow a schema.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "items", direction=REQUEST, effect=Effect.WIDENS),
    why="Items that followed it are accepted as before.",
    fix="Say what an item may be.",
    lesson="Can the server read an item of any kind?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-items",),
    mirror="response-items-widened",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}}
        """,
        head="""
            type: object
            properties:
              tags: {type: array}  # finding
        """,
    ),
)
def request_items_widened(change: Change) -> str:
    return f"The items of {what(change)} are free now."
