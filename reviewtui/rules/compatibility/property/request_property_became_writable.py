from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-property-became-writable",
    title="A property can now be set by a request.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "readOnly", direction=REQUEST),
    why="Clients that do not set it are served as before.",
    fix="Check that it is not required in requests, and who may set it.",
    lesson="Should every caller be allowed to set it?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="response-property-no-longer-read-only",
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string, readOnly: true}
        """,
        head="""
            type: object
            properties:
              sku: {type: string}
              note: {type: string}  # finding
        """,
    ),
)
def request_property_became_writable(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{what(change)} can now be set by requests."
