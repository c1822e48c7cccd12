from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-became-required",
    title="A property of a request that could be left out must now be sent.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "required", direction=REQUEST),
    why="Requests that leave it out were fine yesterday and are refused today.",
    fix="Keep it optional, and fill in the old default on the server.",
    lesson="How many of today's requests leave it out?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    mirror="response-property-became-required",
    example=Example(
        scope="request-schema",
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
def request_property_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} must now be sent: requests without it are refused."
