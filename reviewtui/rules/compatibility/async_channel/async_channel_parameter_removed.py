from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-channel-parameter-removed",
    title="A variable part is gone from a channel's address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "parameter-removed"),
    why="Addresses with the old part lead nowhere, and what kept messages apart is lost.",
    fix="Add a channel with the shorter address, and send to both for a while.",
    lesson="What kept messages of different kinds apart so far?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    mirror="async-channel-parameter-added",
    example=Example(
        scope="async-channel",
        base="""
            address: "orders.{region}"
            parameters:  # finding
              region: {enum: [eu, us]}
        """,
        head="""
            address: orders
            parameters: {}
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameter_removed(change: Change) -> str:
    return f"The part {quote(change.before)} is gone from the address of {change.subject}: addresses with it are dead."
