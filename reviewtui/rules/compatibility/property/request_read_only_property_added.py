from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-read-only-property-added",
    title="A request shares a schema that has a new property, which only the API sets.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "read-only", direction=REQUEST),
    why="Requests do not carry it, so nothing changes for those who send them.",
    fix="Keep it out of the list of required properties for older tools.",
    lesson="Do your clients send back what they have read?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-read-only-property-removed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, readOnly: true}  # finding
        """,
    ),
)
def request_read_only_property_added(change: Change) -> str:
    return f"{what(change)} is new, but read-only: requests do not carry it."
