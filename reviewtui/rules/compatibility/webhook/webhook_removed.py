from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="webhook-removed",
    title="The API no longer sends a webhook.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.WEBHOOK),
    why="Subscribers hear nothing any more, and silence raises no error on their side.",
    fix="Announce a sunset date to all subscribers, and remove it after that.",
    lesson="How will a subscriber find out, apart from the silence?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oas-webhooks",),
    mirror="webhook-added",
    example=Example(
        scope="webhooks",
        base="""
            orderShipped:
              post:
                responses: {"204": {description: Taken}}
            orderPaid:  # finding
              post:
                responses: {"204": {description: Taken}}
        """,
        head="""
            orderShipped:
              post:
                responses: {"204": {description: Taken}}
        """,
    ),
)
def webhook_removed(change: Change) -> str:
    return f"{change.subject} is gone: subscribers hear nothing any more."
