from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import what


@rule(
    id="response-media-type-generalized",
    title="An answer may come in a wider range of formats.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.MEDIA_TYPE, "generalised", direction=RESPONSE),
    why="The new name allows formats that clients were never told about and cannot read.",
    fix="Name the exact format, and add others beside it.",
    lesson="Which formats will really be sent?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#media-type-object",),
    mirror="request-media-type-generalized",
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
                'application/*': {schema: {type: object}}  # finding
        """,
    ),
)
def response_media_type_generalized(change: Change) -> str:
    return f"{what(change)} stands for a wider range now: clients may get a format that they cannot read."
