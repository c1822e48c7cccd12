from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-added",
    title="A body may be sent in one more format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.MEDIA_TYPE, "", direction=REQUEST),
    why="Clients keep sending the format that they know.",
    fix="Test that both formats lead to the same result.",
    lesson="Can the new format say everything that the old one says?",
    mirror="response-media-type-added",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json: {schema: {type: object}}
        """,
        head="""
            content:
              application/json: {schema: {type: object}}
              application/xml: {schema: {type: object}}  # finding
        """,
    ),
)
def request_media_type_added(change: Change) -> str:
    return f"{what(change)} is accepted now."
