from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-channel-parameter-added",
    title="A channel's address has one more variable part.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "parameter-added"),
    why="The addresses that clients build and listen to have a part too few.",
    fix="Add a channel with the longer address, and keep the old one.",
    lesson="Who subscribes with a pattern that no longer matches?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    mirror="async-channel-parameter-removed",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
            parameters: {}
        """,
        head="""
            address: "orders.{region}"
            parameters:  # finding
              region: {enum: [eu, us]}
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameter_added(change: Change) -> str:
    return f"The address of {change.subject} has a new part, {quote(change.after)}: addresses without it are dead."
