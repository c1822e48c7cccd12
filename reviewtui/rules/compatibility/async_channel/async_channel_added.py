from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="async-channel-added",
    title="There is a new channel.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_CHANNEL),
    why="Nobody uses it yet.",
    fix="List it in the change log, with who sends on it and who listens.",
    lesson="Who is expected to listen on it first?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    mirror="async-channel-removed",
    example=Example(
        scope="async-channels",
        base="""
            orders: {address: orders}
        """,
        head="""
            orders: {address: orders}
            refunds: {address: refunds}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_added(change: Change) -> str:
    return f"The channel {quote(change.after)} is new."
