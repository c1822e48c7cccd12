from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-channel-address-changed",
    title="A channel has another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "address"),
    why="A topic or queue of another name is another one: nothing that is sent to the old one arrives.",
    fix="Send to both addresses until all consumers have moved to the new one.",
    lesson="Can you send to two addresses without sending anything twice to the same consumer?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    no_mirror="Both ways, the old address is dead.",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
        """,
        head="""
            address: orders.v2  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_address_changed(change: Change) -> str:
    return (
        f"The address of {change.subject} changed {moved(change)}: whoever uses the old one sends to "
        "nobody, or hears nothing."
    )
