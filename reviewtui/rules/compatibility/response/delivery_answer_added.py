from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, added, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-answer-added",
    title="A receiver may now answer a callback or webhook in another way.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.RESPONSE, direction=REQUEST),
    why="Receivers that answer as before are understood as before.",
    fix="Say what the API does when it gets this answer.",
    lesson="Does the API retry after this answer?",
    mirror="delivery-answer-removed",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses:
                  "204": {description: OK}
        """,
        head="""
            orderShipped:
              post:
                responses:
                  "204": {description: OK}
                  "410": {description: OK}  # finding
        """,
    ),
)
def delivery_answer_added(change: Change) -> str:
    return f"{what(change)} is understood now when a receiver sends it."
