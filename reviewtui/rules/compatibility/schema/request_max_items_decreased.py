from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_most, formerly, what


@rule(
    id="request-max-items-decreased",
    title="A list in a request may not be as long as before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "maxItems", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with longer lists were accepted, and are refused now.",
    fix="Keep the old limit, or let clients send the list in parts.",
    lesson="Can a client split the list without losing its meaning?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-maxitems",),
    mirror="response-max-items-decreased",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 100}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, maxItems: 10}  # finding
        """,
    ),
)
def request_max_items_decreased(change: Change) -> str:
    return (
        f"{what(change)} may have {at_most(change.after, 'items')} now ({formerly(change, 'no limit')}): "
        "longer lists are refused."
    )
