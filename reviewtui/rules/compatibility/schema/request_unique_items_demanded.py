from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-unique-items-demanded",
    title="A list in a request may no longer hold the same item twice.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "uniqueItems", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests that repeat an item were accepted, and are refused now.",
    fix="Remove the repetitions on the server.",
    lesson="Does a repetition do any harm that removing it on the server would not undo?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-uniqueitems",),
    mirror="response-unique-items-demanded",
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
              tags: {type: array, items: {type: string}, uniqueItems: true}  # finding
        """,
    ),
)
def request_unique_items_demanded(change: Change) -> str:
    return f"{what(change)} may no longer hold the same item twice: such requests are refused."
