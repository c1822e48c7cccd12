from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-items-widened",
    title="The items of a list in a response no longer follow a schema.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "items", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients read every item in the same way, and may find anything.",
    fix="Keep the schema of the items.",
    lesson="What does a client do with the first item that it cannot read?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-items",),
    mirror="request-items-widened",
    example=Example(
        scope="response-schema",
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
def response_items_widened(change: Change) -> str:
    return f"The items of {what(change)} no longer follow a schema: clients read them by it."
