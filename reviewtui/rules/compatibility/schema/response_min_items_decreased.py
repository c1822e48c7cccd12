from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="response-min-items-decreased",
    title="A list in a response may be shorter than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minItems", direction=RESPONSE, effect=(Effect.WIDENS, Effect.REPLACES)),
    why="Clients that take the first item without looking find none.",
    fix="Keep the promise, or announce the shorter lists.",
    lesson="Which line of a client reads item number zero?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minitems",),
    mirror="request-min-items-decreased",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, minItems: 2}
        """,
        head="""
            type: object
            properties:
              tags: {type: array, items: {type: string}, minItems: 1}  # finding
        """,
    ),
)
def response_min_items_decreased(change: Change) -> str:
    return (
        f"{what(change)} may now have {at_least(change.after, 'items')} ({bare(change.before)} before): "
        "clients may count on the first one."
    )
