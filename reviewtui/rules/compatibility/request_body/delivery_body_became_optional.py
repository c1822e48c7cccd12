from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import body


@rule(
    id="delivery-body-became-optional",
    title="A callback or webhook may now come without its body.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.REQUEST_BODY, "required", direction=RESPONSE),
    why="Receivers that read the body without looking first fail on the first empty delivery.",
    fix="Always send the body, empty if need be.",
    lesson="When exactly would the body be missing?",
    mirror="delivery-body-became-required",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                requestBody:
                  required: true
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
        head="""
            orderShipped:
              post:
                requestBody:
                  required: false  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
    ),
)
def delivery_body_became_optional(change: Change) -> str | None:
    if change.after is True:
        return None
    return f"{body(change)} may now be missing from what the API sends."
