from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-became-read-only",
    title="A property of a response is marked as set by the API alone.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "readOnly", direction=RESPONSE),
    why="It is still sent as before.",
    fix="Make sure that it is no longer asked for in requests.",
    lesson="Who decides its value now?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-property-became-read-only",
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
              note: {type: string, readOnly: true}  # finding
        """,
    ),
)
def response_property_became_read_only(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is read-only now; it still comes in answers."
