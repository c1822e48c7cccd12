from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-schema-added",
    title="A body that was free must now follow a schema.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "schema-added", direction=REQUEST),
    why="Bodies that were accepted as they came may be refused for their shape.",
    fix="Watch what comes in, write the schema so that it fits, and warn before refusing.",
    lesson="How do you know that the schema fits what clients send?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="response-media-type-schema-added",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json: {}
        """,
        head="""
            content:
              application/json: {schema: {type: object}}  # finding
        """,
    ),
)
def request_media_type_schema_added(change: Change) -> str:
    return f"{what(change)} has a schema now: bodies that do not fit are refused."
