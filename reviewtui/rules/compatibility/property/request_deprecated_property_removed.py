from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-deprecated-property-removed",
    title="A request no longer knows a property that was deprecated.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "deprecated", "sunset", direction=REQUEST),
    why="Its end was announced; clients that still send it lose its effect or are refused.",
    fix="Look at what is still being sent before you remove it.",
    lesson="Which share of last week's requests carried it?",
    references=("https://www.rfc-editor.org/rfc/rfc8594",),
    mirror="response-deprecated-property-removed",
    example=Example(
        scope="request-schema",
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
def request_deprecated_property_removed(change: Change) -> str:
    return f"{what(change)} was deprecated and is gone: requests that still carry it lose its effect."
