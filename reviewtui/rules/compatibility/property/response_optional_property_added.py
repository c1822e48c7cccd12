from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-optional-property-added",
    title="A response may have a new property.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "optional", direction=RESPONSE),
    why="Clients are expected to ignore what they do not know.",
    fix="Announce it, and say when it is missing.",
    lesson="Do your clients ignore unknown properties, or do you only hope so?",
    references=("https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",),
    mirror="request-optional-property-added",
    example=Example(
        scope="response-schema",
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
def response_optional_property_added(change: Change) -> str:
    return f"{what(change)} is new."
