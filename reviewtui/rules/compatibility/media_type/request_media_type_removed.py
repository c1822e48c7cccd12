from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="request-media-type-removed",
    title="A body may no longer be sent in a format that was accepted.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.MEDIA_TYPE, "", direction=REQUEST),
    why="Clients that send it get 415 Unsupported Media Type.",
    fix="Keep accepting the format, and deprecate it in the description first.",
    lesson="Which client library sends this format by default?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-415-unsupported-media-type",),
    mirror="response-media-type-removed",
    example=Example(
        scope="request-body",
        base="""
            content:
              application/json: {schema: {type: object}}
              application/xml: {schema: {type: object}}  # finding
        """,
        head="""
            content:
              application/json: {schema: {type: object}}
        """,
    ),
)
def request_media_type_removed(change: Change) -> str:
    return f"{what(change)} is no longer accepted: clients that send it are refused."
