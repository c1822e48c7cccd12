from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-optional-property-added",
    title="A request may carry a new property.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "optional", direction=REQUEST),
    why="Clients that do not send it are served as before.",
    fix="Say what happens when it is missing.",
    lesson="Could some client already be sending a property of this name?",
    references=("https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",),
    mirror="response-optional-property-added",
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
              note: {type: string}  # finding
        """,
    ),
)
def request_optional_property_added(change: Change) -> str:
    return f"{what(change)} is new and may be left out."
