from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-item-schema-changed",
    title="The items of a streamed body are described in another way.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "item-schema", direction=REQUEST),
    why="A sender frames and fills the stream by the old description.",
    fix="Offer a new media type for the new stream.",
    lesson="What does the server do with an item of the old kind in mid-stream?",
    references=("https://spec.openapis.org/oas/v3.2.0.html#media-type-object",),
    mirror="response-item-schema-changed",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/jsonl: {schema: {type: array}}
        """,
        head="""
            content:
              application/jsonl: {itemSchema: {type: object}}  # finding
        """,
    ),
)
def request_item_schema_changed(change: Change) -> str:
    return f"The items of {what(change)} changed: streams written for the old description may be refused."
