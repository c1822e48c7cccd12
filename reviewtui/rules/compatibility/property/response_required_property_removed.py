from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-required-property-removed",
    title="A response no longer has a property that was always there.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "required", "closed", direction=RESPONSE),
    why="Clients read it without asking whether it is there, and fail.",
    fix="Keep sending it, mark it deprecated with a sunset date, and remove it after that.",
    lesson="Which code of a client would crash first?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    no_mirror="In a request it does not matter whether the removed property was required.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            required: [note]
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
        """,
    ),
)
def response_required_property_removed(change: Change) -> str:
    return f"{what(change)} is gone, although it was promised: clients that read it fail."
