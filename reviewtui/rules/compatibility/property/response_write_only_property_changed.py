from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-write-only-property-changed",
    title="An answer shares a schema in which a property differs that only clients set.",
    verdict=Verdict.INFO,
    layer=Layer.WIRE,
    when=changed(Kind.PROPERTY, "write-only", direction=RESPONSE),
    why="Answers do not carry it; it is judged where it is sent.",
    fix="No action; look at the finding for those who send it.",
    lesson="Is it certain that this value never comes back?",
    references=("https://json-schema.org/draft/2020-12/json-schema-validation#name-readonly-and-writeonly",),
    mirror="request-read-only-property-changed",
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              name: {type: string}
              secret: {type: string, writeOnly: true, maxLength: 20}
        """,
        head="""
            type: object
            properties:
              name: {type: string}
              secret: {type: string, writeOnly: true, maxLength: 40}  # finding
        """,
    ),
)
def response_write_only_property_changed(change: Change) -> str:
    return f"{what(change)} differs; it is write-only, so answers do not carry it."
