from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import RESPONSE, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-parameter-added",
    title="A callback or webhook sends a new parameter.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.PARAMETER, direction=RESPONSE),
    why="Receivers that do not know it ignore it.",
    fix="Announce it, so that receivers can make use of it.",
    lesson="Do receivers refuse headers or parameters that they do not know?",
    mirror="delivery-parameter-removed",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, schema: {type: string}}
                responses:
                  "204": {description: Taken}
        """,
        head="""
            orderShipped:
              post:
                parameters:
                  - {name: X-Event, in: header, schema: {type: string}}
                  - {name: X-Signature, in: header, schema: {type: string}}  # finding
                responses:
                  "204": {description: Taken}
        """,
    ),
)
def delivery_parameter_added(change: Change) -> str:
    return f"{what(change)} is new in what the API sends."
