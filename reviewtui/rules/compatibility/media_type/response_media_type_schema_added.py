from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-schema-added",
    title="An answer is now described by a schema.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "schema-added", direction=RESPONSE),
    why="Clients can now rely on the shape of what they receive.",
    fix="Compare the schema with recorded answers.",
    lesson="Was the schema written from the code or from real answers?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="request-media-type-schema-added",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json: {}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json: {schema: {type: object}}  # finding
        """,
    ),
)
def response_media_type_schema_added(change: Change) -> str:
    return f"{what(change)} is described by a schema now."
