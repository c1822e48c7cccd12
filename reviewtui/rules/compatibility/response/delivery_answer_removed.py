from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import REQUEST, Example, removed, rule
from reviewtui.rules.words import what


@rule(
    id="delivery-answer-removed",
    title="A receiver may no longer answer a callback or webhook as it does.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.RESPONSE, direction=REQUEST),
    why="The API takes the answer that receivers send today for a failure, and may send again or give up.",
    fix="Keep accepting the answer.",
    lesson="What happens to a receiver whose answer is not understood?",
    mirror="delivery-answer-added",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses:
                  "204": {description: OK}
                  "200": {description: OK}  # finding
        """,
        head="""
            orderShipped:
              post:
                responses:
                  "204": {description: OK}
        """,
    ),
)
def delivery_answer_removed(change: Change) -> str:
    return f"{what(change)} is no longer understood when a receiver sends it."
