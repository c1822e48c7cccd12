from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="webhook-added",
    title="The API offers a new webhook.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.WEBHOOK),
    why="Only those who subscribe get it.",
    fix="Do not send it to addresses that take all events, unless they were told to ignore unknown ones.",
    lesson="Are there subscribers that get every event?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oas-webhooks",),
    mirror="webhook-removed",
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
                responses: {"204": {description: Taken}}
            orderPaid:  # finding
              post:
                responses: {"204": {description: Taken}}
        """,
    ),
)
def webhook_added(change: Change) -> str:
    return f"{change.subject} is new."
