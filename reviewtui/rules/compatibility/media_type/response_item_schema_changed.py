from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-item-schema-changed",
    title="The items of a streamed answer are described in another way.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "item-schema", direction=RESPONSE),
    why="A client that reads item by item meets items, or a frame, that it does not know.",
    fix="Offer the new stream as a new operation or media type.",
    lesson="Does the client wait for the end or read as it comes?",
    references=("https://spec.openapis.org/oas/v3.2.0.html#media-type-object",),
    mirror="request-item-schema-changed",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/jsonl: {schema: {type: array}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/jsonl: {itemSchema: {type: object}}  # finding
        """,
    ),
)
def response_item_schema_changed(change: Change) -> str:
    return f"The items of {what(change)} changed: clients that read the stream item by item may fail."
