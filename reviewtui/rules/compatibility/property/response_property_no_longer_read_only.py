from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-no-longer-read-only",
    title="A property of a response is no longer marked as set by the API alone.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "readOnly", direction=RESPONSE),
    why="It is sent as before; its value may now come from a client.",
    fix="Say who can change it.",
    lesson="Did readers trust it because only the API could set it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-property-became-writable",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, readOnly: true}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_property_no_longer_read_only(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} is no longer read-only; it still comes in answers."
