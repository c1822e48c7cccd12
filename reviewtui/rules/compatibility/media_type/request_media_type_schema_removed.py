from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-schema-removed",
    title="A body no longer has to follow a schema.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "schema-removed", direction=REQUEST),
    why="Everything that was accepted still is; but nobody can read any more what is expected.",
    fix="Keep the schema as documentation, even when it is not enforced.",
    lesson="How does a newcomer learn what to send?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="response-media-type-schema-removed",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json: {schema: {type: object}}
        """,
        head="""
            content:
              application/json: {}  # finding
        """,
    ),
)
def request_media_type_schema_removed(change: Change) -> str:
    return f"{what(change)} has no schema any more: any body is accepted."
