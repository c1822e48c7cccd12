from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-read-only-property-removed",
    title="A request shares a schema that lost a property which only the API set.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "read-only", direction=REQUEST),
    why="Requests did not carry it; clients that sent back what they had read may find it refused.",
    fix="Ignore the property when it still comes.",
    lesson="Is there a client that reads, edits and sends back the whole?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-read-only-property-added",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, readOnly: true}  # finding
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
        """,
    ),
)
def request_read_only_property_removed(change: Change) -> str:
    return f"{what(change)} is gone; it was read-only, so requests did not carry it."
