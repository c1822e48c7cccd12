from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-channel-parameter-enum-narrowed",
    title="A part of a channel's address may have fewer values.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "parameter-enum", effect=Effect.NARROWS),
    why="The topics of the values that went are gone.",
    fix="Keep the value, and retire its topic when its traffic has ended.",
    lesson="Is there still traffic on the topics that go?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    mirror="async-channel-parameter-enum-widened",
    example=Example(
        scope="async-channel",
        base="""
            address: "orders.{region}"
            parameters:
              region: {enum: [eu, us]}
        """,
        head="""
            address: "orders.{region}"
            parameters:
              region: {enum: [eu]}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameter_enum_narrowed(change: Change) -> str:
    return f"{change.subject} may have fewer values ({differs(change)}): some addresses are gone."
