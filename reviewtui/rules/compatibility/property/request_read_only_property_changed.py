from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-read-only-property-changed",
    title="A request shares a schema in which a property differs that only the API sets.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "read-only", direction=REQUEST),
    why="Requests do not carry it; it is judged where it is returned.",
    fix="No action; look at the finding for those who read it.",
    lesson="Does anybody send it in spite of that, and what happens then?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-write-only-property-changed",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              created: {type: string, readOnly: true}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              created: {type: integer, readOnly: true}  # finding
        """,
    ),
)
def request_read_only_property_changed(change: Change) -> str:
    return f"{what(change)} differs; it is read-only, so requests do not carry it."
