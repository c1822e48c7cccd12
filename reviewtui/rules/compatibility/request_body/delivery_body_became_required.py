from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, changed, rule
from reviewtui.rules.words import body


@rule(
    id="delivery-body-became-required",
    title="A callback or webhook now always has its body.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.REQUEST_BODY, "required", direction=RESPONSE),
    why="Receivers no longer need to handle deliveries without one.",
    fix="Make sure that every sender in the API keeps this promise.",
    lesson="Is there any old event without a body in the queue?",
    mirror="delivery-body-became-optional",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                requestBody:
                  required: false
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
        head="""
            orderShipped:
              post:
                requestBody:
                  required: true  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
    ),
)
def delivery_body_became_required(change: Change) -> str | None:
    if change.after is not True:
        return None
    return f"{body(change)} is now always sent."
