from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-channel-parameter-location-changed",
    title="A part of a channel's address is taken from another place of the message.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "parameter-location"),
    why="Messages end up at other addresses than consumers expect.",
    fix="Keep both places equal until everybody reads the new one.",
    lesson="Do both places always hold the same value?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    no_mirror="A place can only be exchanged for another one.",
    example=Example(
        scope="async-channel",
        base="""
            address: "orders.{region}"
            parameters:
              region: {location: $message.payload#/region}
        """,
        head="""
            address: "orders.{region}"
            parameters:
              region: {location: $message.header#/region}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameter_location_changed(change: Change) -> str:
    return f"{change.subject} is taken from another place ({differs(change)})."
