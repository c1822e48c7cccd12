from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-no-longer-write-only",
    title="A property of a request is no longer marked as never sent back.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "writeOnly", direction=REQUEST),
    why="Requests carry it as they did.",
    fix="Say in which answers it comes back.",
    lesson="Do clients expect to see exactly what they sent?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-property-became-readable",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, writeOnly: true}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def request_property_no_longer_write_only(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer write-only; requests carry it as before."
