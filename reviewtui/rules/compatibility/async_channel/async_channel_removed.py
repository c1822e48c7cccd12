from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-channel-removed",
    title="A channel is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_CHANNEL),
    why="Producers write where nobody reads, and consumers wait for messages that never come.",
    fix="Deprecate the channel, name the one that replaces it, and remove it when its traffic has ended.",
    lesson="How would you see that its last message has been read?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    mirror="async-channel-added",
    example=Example(
        scope="async-channels",
        base="""
            orders: {address: orders}
            refunds: {address: refunds}  # finding
        """,
        head="""
            orders: {address: orders}
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_removed(change: Change) -> str:
    return f"The channel {quote(change.before)} is gone: producers and consumers lose it."
