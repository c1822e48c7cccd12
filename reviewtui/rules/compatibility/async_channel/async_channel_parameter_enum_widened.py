from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-channel-parameter-enum-widened",
    title="A part of a channel's address may have more values.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "parameter-enum", effect=Effect.WIDENS),
    why="All addresses that were there before are still there.",
    fix="Tell those who listen to every value that there is a new one.",
    lesson="Who lists the values by hand in a subscription?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    mirror="async-channel-parameter-enum-narrowed",
    example=Example(
        scope="async-channel",
        base="""
            address: "orders.{region}"
            parameters:
              region: {enum: [eu]}
        """,
        head="""
            address: "orders.{region}"
            parameters:
              region: {enum: [eu, us]}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameter_enum_widened(change: Change) -> str:
    return f"{change.subject} may have more values ({differs(change)})."
