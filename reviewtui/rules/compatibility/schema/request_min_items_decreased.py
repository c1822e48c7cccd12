from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import at_least, bare, what


@rule(
    id="request-min-items-decreased",
    title="A list in a request may be shorter than before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SCHEMA, "minItems", direction=REQUEST, effect=Effect.WIDENS),
    why="Lists that were long enough still are.",
    fix="Say what an empty list means.",
    lesson="Is an empty list a wish to delete everything?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-minitems",),
    mirror="response-min-items-decreased",
    example=Example(
        scope="request-schema",
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
def request_min_items_decreased(change: Change) -> str:
    return f"{what(change)} may now have {at_least(change.after, 'items')} ({bare(change.before)} before)."
