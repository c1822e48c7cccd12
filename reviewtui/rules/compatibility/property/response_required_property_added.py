from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-required-property-added",
    title="A response always has a property that it did not have before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "required", direction=RESPONSE),
    why="Clients that do not know it leave it unread.",
    fix="Make sure that every answer really has it, also for old data.",
    lesson="Can the API fill it for the oldest record that it has?",
    mirror="request-required-property-added",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
        """,
        head="""
            type: object
            required: [note]
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_required_property_added(change: Change) -> str:
    return f"{what(change)} is new and always there."
