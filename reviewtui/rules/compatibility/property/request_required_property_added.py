from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-required-property-added",
    title="A request needs a property that it did not need before.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=added(Kind.PROPERTY, "required", direction=REQUEST),
    why="Clients written against the old version do not send it, and are refused.",
    fix="Make it optional, with a meaning of its absence that equals the old behavior.",
    lesson="Who sends this request today, and what will they send tomorrow?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    mirror="response-required-property-added",
    example=Example(
        scope="request-schema",
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
def request_required_property_added(change: Change) -> str:
    return f"{what(change)} is required and new: requests that do not send it are refused."
