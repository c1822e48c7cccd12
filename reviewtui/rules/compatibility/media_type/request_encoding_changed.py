from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="request-encoding-changed",
    title="Parts of a body must be encoded in another way.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "encoding", direction=REQUEST),
    why="A part with the old type, headers or style is not understood.",
    fix="Accept the old encoding beside the new one.",
    lesson="Which part changed, and who writes it by hand?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#encoding-object",),
    mirror="response-encoding-changed",
    example=Example(
        scope="request-body",
        base="""
            content:
              multipart/form-data:
                schema: {type: object, properties: {file: {type: string}}}
                encoding: {file: {contentType: image/png}}
        """,
        head="""
            content:
              multipart/form-data:
                schema: {type: object, properties: {file: {type: string}}}
                encoding: {file: {contentType: image/jpeg}}  # finding
        """,
    ),
)
def request_encoding_changed(change: Change) -> str:
    return f"The encoding of {what(change)} changed: parts written in the old way are not understood."
