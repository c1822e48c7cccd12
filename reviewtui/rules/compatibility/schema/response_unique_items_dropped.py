from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-unique-items-dropped",
    title="A list in a response may now hold the same item twice.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "uniqueItems", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that make a set or a map of the list lose entries without noticing.",
    fix="Keep the items apart, or add a property that counts them.",
    lesson="Do clients use the items as keys?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-uniqueitems",),
    mirror="request-unique-items-dropped",
    example=Example(
        scope="response-schema",
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
def response_unique_items_dropped(change: Change) -> str:
    return f"{what(change)} may now hold the same item twice: clients that use items as keys lose some."
