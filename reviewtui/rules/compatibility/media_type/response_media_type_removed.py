from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-removed",
    title="An answer no longer comes in a format that was offered.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.MEDIA_TYPE, "", direction=RESPONSE),
    why="Clients that ask for it get 406, or a format that they cannot read.",
    fix="Keep offering the format until its users have moved.",
    lesson="What do clients with a fixed Accept header get now?",
    references=("https://www.rfc-editor.org/rfc/rfc9110#name-406-not-acceptable",),
    mirror="request-media-type-removed",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                application/json: {schema: {type: object}}
                application/xml: {schema: {type: object}}  # finding
        """,
        head="""
            "200":
              description: OK
              content:
                application/json: {schema: {type: object}}
        """,
    ),
)
def response_media_type_removed(change: Change) -> str:
    return f"{what(change)} is no longer offered: clients that ask for it cannot be served."
