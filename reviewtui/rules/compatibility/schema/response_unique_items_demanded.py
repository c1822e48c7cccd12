from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-unique-items-demanded",
    title="A list in a response no longer holds the same item twice.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "uniqueItems", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that remove repetitions find none.",
    fix="Check that the repetitions meant nothing.",
    lesson="Was the number of repetitions a piece of information?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-uniqueitems",),
    mirror="request-unique-items-demanded",
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
              tags: {type: array, items: {type: string}, uniqueItems: true}  # finding
        """,
    ),
)
def response_unique_items_demanded(change: Change) -> str:
    return f"{what(change)} no longer holds the same item twice."
