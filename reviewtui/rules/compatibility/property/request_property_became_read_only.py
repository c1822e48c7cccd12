from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-became-read-only",
    title="A property can no longer be set by a request.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "readOnly", direction=REQUEST),
    why="Clients that set it do so in vain, or are refused.",
    fix="Say that the value is ignored, and how it is set from now on.",
    lesson="Was a request the only way to set it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-property-became-read-only",
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
            properties:
              sku: {type: string}
              note: {type: string, readOnly: true}  # finding
        """,
    ),
)
def request_property_became_read_only(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{what(change)} is read-only now: what clients send in it no longer counts."
