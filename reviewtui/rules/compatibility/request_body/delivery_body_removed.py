from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import body


@rule(
    id="delivery-body-removed",
    title="A callback or webhook no longer sends a body.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.REQUEST_BODY, direction=RESPONSE),
    why="Receivers find an empty message where the event stood.",
    fix="Keep sending the body, or add a second webhook without one.",
    lesson="What can a receiver still learn from an empty delivery?",
    mirror="delivery-body-added",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                requestBody:  # finding
                  content: {application/json: {schema: {type: object}}}
                responses: {"204": {description: Taken}}
        """,
        head="""
            orderShipped:
              post:
                responses: {"204": {description: Taken}}
        """,
    ),
)
def delivery_body_removed(change: Change) -> str:
    return f"{body(change)} is no longer sent: receivers find nothing to read."
