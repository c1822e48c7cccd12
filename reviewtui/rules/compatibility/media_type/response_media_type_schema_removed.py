from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-schema-removed",
    title="An answer is no longer described by a schema.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "schema-removed", direction=RESPONSE),
    why="Nothing is promised about the body any more; generated clients lose their types.",
    fix="Put the schema back.",
    lesson="What may a client still rely on in this answer?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="request-media-type-schema-removed",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json: {schema: {type: object}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json: {}  # finding
        """,
    ),
)
def response_media_type_schema_removed(change: Change) -> str:
    return f"{what(change)} has no schema any more: nothing is promised about the body."
