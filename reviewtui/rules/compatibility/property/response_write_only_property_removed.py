from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-write-only-property-removed",
    title="A response shares a schema that lost a property which was never sent back.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "write-only", direction=RESPONSE),
    why="Answers did not carry it, so readers miss nothing.",
    fix="Nothing has to be done for readers; look at the finding for those who send it.",
    lesson="What do senders do without it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-write-only-property-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, writeOnly: true}  # finding
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
        """,
    ),
)
def response_write_only_property_removed(change: Change) -> str:
    return f"{what(change)} is gone; it was write-only, so answers did not carry it."
