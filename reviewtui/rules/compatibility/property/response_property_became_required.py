from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-property-became-required",
    title="A property of a response that could be missing is now always there.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "required", direction=RESPONSE),
    why="Clients that handle its absence handle something that no longer happens.",
    fix="Make sure that old data has it too.",
    lesson="Is it there even when only a part of the work was done?",
    mirror="request-property-became-required",
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
            required: [note]
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def response_property_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is now always there."
