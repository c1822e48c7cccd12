from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="response-min-items-increased",
    title="A list in a response is never as short as it could be before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minItems", direction=RESPONSE, effect=Effect.NARROWS),
    why="Clients that handle a shorter list handle what no longer comes.",
    fix="Check that the API has something to put into every list.",
    lesson="What fills the list when there is nothing to report?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minitems",),
    mirror="request-min-items-increased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, minItems: 1}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, minItems: 2}  # finding
        """,
    ),
)
def response_min_items_increased(change: Change) -> str:
    return f"{what(change)} now has {at_least(change.after, 'items')} ({formerly(change, 'no limit')})."
