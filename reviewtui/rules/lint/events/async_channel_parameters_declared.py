from __future__ import annotations

from reviewtui.formats.asyncapi.elements import ChannelElement
from reviewtui.model import JsonValue, Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import listed


@rule(
    id="async-channel-parameters-declared",
    title="A part of a channel's address is described nowhere.",
    level=Level.ERROR,
    when=each(ChannelElement),
    why="Nobody knows which values the part may have, and tools cannot build the address.",
    fix="Add the parameter to the channel, with its values or where they come from.",
    lesson="Where would a producer look up which value to fill in?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#parameterObject",),
    example=Example(
        scope="async-channels",
        base="""
            orders: {address: "orders/{region}"}  # finding
        """,
        head="""
            orders: {address: "orders/{region}", parameters: {region: {enum: [eu, us]}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_parameters_declared(channel: ChannelElement) -> str | None:
    missing: list[JsonValue] = [name for name in channel.templated if name and name not in channel.view.parameters]
    return f"does not describe {listed(missing, 'name')} of its address" if missing else None
