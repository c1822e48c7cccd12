from __future__ import annotations

from reviewtui.formats.asyncapi.elements import ChannelElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="async-channel-address",
    title="The address of a channel has a part that no broker takes as it is meant.",
    level=Level.ERROR,
    when=each(ChannelElement),
    why="An empty parameter, a query, a fragment or a slash at the end makes addresses that look alike and are not.",
    fix="Take it out of the address; what a client asks for belongs into the bindings.",
    lesson="Would two people write this address in the same way?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    example=Example(
        scope="async-channels",
        base="""
            orders: {address: "orders/{}"}  # finding
        """,
        head="""
            orders: {address: "orders/{id}", parameters: {id: {}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_address(channel: ChannelElement) -> str | None:
    address = channel.address
    if "" in channel.templated:
        return "has a parameter without a name in its address"
    if "?" in address or "#" in address.rstrip("#"):
        return "has a query or a fragment in its address"
    return "has an address that ends in a slash" if len(address) > 1 and address.endswith("/") else None
