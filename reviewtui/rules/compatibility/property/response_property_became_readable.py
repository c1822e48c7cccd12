from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-became-readable",
    title="A property that was never sent back now comes in responses.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "writeOnly", direction=RESPONSE),
    why="Clients that do not know it there leave it unread; what was kept inside now travels.",
    fix="Check that it is no secret.",
    lesson="Was it kept out of answers for a reason?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-property-no-longer-write-only",
    example=Example(
        scope="response-schema",
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
def response_property_became_readable(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer write-only: answers may carry it now."
