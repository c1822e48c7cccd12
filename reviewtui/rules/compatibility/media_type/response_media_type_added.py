from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-added",
    title="An answer may come in one more format.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.MEDIA_TYPE, "", direction=RESPONSE),
    why="It is sent to those who ask for it; whoever asks for nothing in particular should get the old one.",
    fix="Keep the old format as the default when no Accept header is sent.",
    lesson="Which format does a client get that sends no Accept header?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-content-negotiation",),
    mirror="request-media-type-added",
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
                application/json: {schema: {type: object}}
                application/xml: {schema: {type: object}}  # finding
        """,
    ),
)
def response_media_type_added(change: Change) -> str:
    return f"{what(change)} can now be asked for."
