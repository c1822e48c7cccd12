from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-deprecated-property-removed",
    title="A response no longer has a property that was deprecated.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "deprecated", "sunset", direction=RESPONSE),
    why="Its end was announced, yet clients that still read it get nothing from today on.",
    fix="Check that the announced date has passed, and ask the clients you know.",
    lesson="Can you see who reads it, or only who receives it?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="request-deprecated-property-removed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, deprecated: true}  # finding
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
        """,
    ),
)
def response_deprecated_property_removed(change: Change) -> str:
    return f"{what(change)} was deprecated and is gone: clients that still read it get nothing."
