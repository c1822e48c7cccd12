from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-became-write-only",
    title="A property no longer comes in responses.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "writeOnly", direction=RESPONSE),
    why="For a reader that is the same as a removed property.",
    fix="Keep sending it, or deprecate it in responses with a sunset date.",
    lesson="Who reads it back after writing it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-property-became-write-only",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, writeOnly: true}  # finding
        """,
    ),
)
def response_property_became_write_only(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is write-only now: it no longer comes in answers, and clients that read it get nothing."
