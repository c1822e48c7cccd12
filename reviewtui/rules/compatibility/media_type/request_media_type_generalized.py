from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-generalized",
    title="A body may be sent in a wider range of formats.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "generalised", direction=REQUEST),
    why="What was accepted lies inside the new range.",
    fix="Name the formats that are really read: a wide range promises much.",
    lesson="Which formats of this range would the server fail on?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="response-media-type-generalized",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json: {schema: {type: object}}
        """,
        head="""
            content:
              'application/*': {schema: {type: object}}  # finding
        """,
    ),
)
def request_media_type_generalized(change: Change) -> str:
    return f"{what(change)} is now accepted as part of a wider range."
