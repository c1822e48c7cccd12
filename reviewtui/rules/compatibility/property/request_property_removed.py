from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-removed",
    title="A request no longer knows a property that it knew.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "required", "optional", direction=REQUEST),
    why=(
        "Clients that send it are refused, or it is ignored without a word; from the description they cannot "
        "know which."
    ),
    fix="Keep accepting it, mark it deprecated, and say that it has no effect.",
    lesson="What is lost when the value is ignored?",
    references=(
        "https://google.aip.dev/180",
        "https://docs.github.com/en/rest/about-the-rest-api/breaking-changes",
    ),
    no_mirror="In a response it matters whether the property was promised.",
    example=Example(
        scope="request-schema",
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
def request_property_removed(change: Change) -> str:
    return f"{what(change)} is gone: what clients send in it is ignored or refused."
