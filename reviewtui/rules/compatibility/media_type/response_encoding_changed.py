from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-encoding-changed",
    title="Parts of an answer are encoded in another way.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "encoding", direction=RESPONSE),
    why="Clients take the parts apart by the old type, headers or style.",
    fix="Keep the encoding, or offer the new one under another media type.",
    lesson="Can a client tell from the answer which encoding it got?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#encoding-object",),
    mirror="request-encoding-changed",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                multipart/form-data:
                  schema: {type: object, properties: {file: {type: string}}}
                  encoding: {file: {contentType: image/png}}
        """,
        head="""
            "200":
              description: OK
              content:
                multipart/form-data:
                  schema: {type: object, properties: {file: {type: string}}}
                  encoding: {file: {contentType: image/jpeg}}  # finding
        """,
    ),
)
def response_encoding_changed(change: Change) -> str:
    return f"The encoding of {what(change)} changed: clients read its parts in the old way."
