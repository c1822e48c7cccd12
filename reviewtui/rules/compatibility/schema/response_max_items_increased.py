from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_most, bare, what


@rule(
    id="response-max-items-increased",
    title="A list in a response may be longer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxItems", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients planned memory, pages and loops for the old limit.",
    fix="Keep the limit, and offer further items apart from them.",
    lesson="Does a client load the whole list before it shows anything?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxitems",),
    mirror="request-max-items-increased",
    example=Example(
        scope="response-schema",
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
def response_max_items_increased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_most(change.after, 'items')} ({bare(change.before)} before): "
        "clients planned for the old limit."
    )
