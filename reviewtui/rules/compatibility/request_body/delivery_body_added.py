from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import body


@rule(
    id="delivery-body-added",
    title="A callback or webhook sends a body where it sent none.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.REQUEST_BODY, direction=RESPONSE),
    why="Receivers that expect no body do not look for one.",
    fix="Tell receivers what they can now read.",
    lesson="Do receivers check the length of what they are sent?",
    mirror="delivery-body-removed",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses: {"204": {description: Taken}}
        """,
        head="""
            orderShipped:
              post:
                requestBody:  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
    ),
)
def delivery_body_added(change: Change) -> str:
    return f"{body(change)} is new in what the API sends."
