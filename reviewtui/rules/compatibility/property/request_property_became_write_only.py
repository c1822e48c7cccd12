from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-became-write-only",
    title="A property of a request is marked as never sent back.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "writeOnly", direction=REQUEST),
    why="Requests carry it as before.",
    fix="Say how a client can check what it has set.",
    lesson="How does a client show its user what is stored?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-property-became-write-only",
    example=Example(
        scope="request-schema",
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
def request_property_became_write_only(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is write-only now; requests carry it as before."
