from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-unique-items-dropped",
    title="A list in a request may now hold the same item twice.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "uniqueItems", direction=REQUEST, effect=Effect.WIDENS),
    why="Lists without repetitions are accepted as before.",
    fix="Say what a repeated item means.",
    lesson="Does twice mean more than once?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-uniqueitems",),
    mirror="response-unique-items-dropped",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, uniqueItems: true}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}}  # finding
        """,
    ),
)
def request_unique_items_dropped(change: Change) -> str:
    return f"{what(change)} may now hold the same item twice."
