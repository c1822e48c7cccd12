from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-channel-key-renamed",
    title="A channel is called something else inside the description.",
    verdict=Verdict.INFO,
    layer=Layer.SOURCE,
    when=changed(Kind.ASYNC_CHANNEL, "key"),
    why="The address is what counts on the wire; generated code may be named after the key.",
    fix="Keep the key if code is generated from the description.",
    lesson="Is any code generated from this name?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    no_mirror="A new name is as good as the old one.",
    example=Example(
        scope="async-channels",
        base="""
            orders: {address: orders}
        """,
        head="""
            orderEvents: {address: orders}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_key_renamed(change: Change) -> str:
    return (
        f"The channel at the same address is called {quote(change.after)} in the description, and was "
        f"{quote(change.before)}; on the wire nothing changes."
    )
