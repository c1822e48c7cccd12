from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-write-only-property-added",
    title="A response shares a schema that has a new property, which is never sent back.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "write-only", direction=RESPONSE),
    why="Answers do not carry it, so readers see no difference.",
    fix="Check that it is really left out of every answer, and of the logs.",
    lesson="What would happen if it slipped into an answer?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-write-only-property-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, writeOnly: true}  # finding
        """,
    ),
)
def response_write_only_property_added(change: Change) -> str:
    return f"{what(change)} is new, but write-only: answers do not carry it."
