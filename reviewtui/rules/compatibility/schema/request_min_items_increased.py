from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, formerly, what


@rule(
    id="request-min-items-increased",
    title="A list in a request must be longer than before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minItems", direction=REQUEST, effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Requests with shorter lists were accepted, and are refused now.",
    fix="Keep accepting shorter lists.",
    lesson="What would a client put into the list that has nothing more to say?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minitems",),
    mirror="response-min-items-increased",
    example=Example(
        scope="request-schema",
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
def request_min_items_increased(change: Change) -> str:
    return (
        f"{what(change)} must have {at_least(change.after, 'items')} now ({formerly(change, 'no limit')}): "
        "shorter lists are refused."
    )
