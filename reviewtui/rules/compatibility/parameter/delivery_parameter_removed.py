from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-parameter-removed",
    title="A callback or webhook no longer sends a parameter.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.PARAMETER, direction=RESPONSE),
    why="Receivers that read it, to check a signature or to find the event, get nothing.",
    fix="Keep sending it until receivers have moved.",
    lesson="What do receivers do with a delivery that lacks it?",
    mirror="delivery-parameter-added",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, schema: {type: string}}
                  - {name: X-Signature, in: header, schema: {type: string}}  # finding
                responses:
                  "204": {description: Taken}
        """,
        head="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, schema: {type: string}}
                responses:
                  "204": {description: Taken}
        """,
    ),
)
def delivery_parameter_removed(change: Change) -> str:
    return f"{what(change)} is no longer sent: receivers that read it get nothing."
