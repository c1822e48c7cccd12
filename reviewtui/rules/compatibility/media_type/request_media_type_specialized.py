from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-specialized",
    title="A body may be sent in a narrower range of formats.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "specialised", direction=REQUEST),
    why="Clients used the freedom of the old range; some of what they send is refused now.",
    fix="Keep the range and describe which format is preferred.",
    lesson="Which formats came in last month?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="response-media-type-specialized",
    example=Example(
        scope="request-body",
        base="""
            content:
              'application/*': {schema: {type: object}}
        """,
        head="""
            content:
              application/json: {schema: {type: object}}  # finding
        """,
    ),
)
def request_media_type_specialized(change: Change) -> str:
    return f"{what(change)} is all that is left of a wider range: other formats are refused."
