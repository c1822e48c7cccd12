from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-specialized",
    title="An answer names its format more exactly.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "specialised", direction=RESPONSE),
    why="What comes now was possible before.",
    fix="Check that the API really sends nothing else.",
    lesson="Was the wide range ever used?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="request-media-type-specialized",
    example=Example(
        scope="responses",
        base="""
            "200":
              description: OK
              content:
                'application/*': {schema: {type: object}}
        """,
        head="""
            "200":
              description: OK
              content:
                application/json: {schema: {type: object}}  # finding
        """,
    ),
)
def response_media_type_specialized(change: Change) -> str:
    return f"{what(change)} is named more exactly than before."
