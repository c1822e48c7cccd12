from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-refused",
    title="A request may no longer carry a property that it could carry.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PROPERTY, "closed", direction=REQUEST),
    why="The schema allows no other properties, so a request with the old one is refused.",
    fix="Keep the property as deprecated, and ignore its value.",
    lesson="What does refusing the old property win, compared with ignoring it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-core#name-additionalproperties",),
    no_mirror="In a response a closed schema makes a removal no worse.",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            additionalProperties: false
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
        head="""
            type: object
            additionalProperties: false
            properties:
              sku: {type: string}
        """,
    ),
)
def request_property_refused(change: Change) -> str:
    return f"{what(change)} is gone and the schema allows no others: requests that carry it are refused."
