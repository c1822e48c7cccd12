from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import differs, what


@rule(
    id="request-unevaluated-narrowed",
    title="What no other part of a schema covers is restricted in a request.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(
        Kind.SCHEMA,
        "unevaluatedProperties",
        "unevaluatedItems",
        direction=REQUEST,
        effect=(Effect.NARROWS, Effect.REPLACES),
    ),
    why="Clients that send what is not covered were served, and are refused now.",
    fix="Leave the schema open until nothing uncovered comes in any more.",
    lesson='Do you know what "not covered" means for every combination of this schema?',
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-unevaluatedproperties",),
    mirror="response-unevaluated-narrowed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
        """,
        head="""
            type: object
            properties:
              item:
                type: object
                properties: {sku: {type: string}}
                unevaluatedProperties: false  # finding
        """,
    ),
)
def request_unevaluated_narrowed(change: Change) -> str:
    return (
        f"What {what(change)} does not describe is restricted now ({differs(change)}): requests that carry it "
        "may be refused."
    )
