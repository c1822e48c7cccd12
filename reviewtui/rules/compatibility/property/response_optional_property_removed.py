from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-optional-property-removed",
    title="A response no longer has a property that it could have.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "optional", direction=RESPONSE),
    why="Clients that read it get nothing; that it could be missing does not mean that they can do without.",
    fix="Deprecate it with a sunset date, and find out who uses it before it goes.",
    lesson="How often was it really missing?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    no_mirror="In a request it does not matter whether the removed property was required.",
    example=Example(
        scope="response-schema",
        base="""
            type: object
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
def response_optional_property_removed(change: Change) -> str:
    return f"{what(change)} is gone: clients that read it get nothing."
