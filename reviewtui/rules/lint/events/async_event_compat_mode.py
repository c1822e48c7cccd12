from __future__ import annotations

from reviewtui.formats.elements import ApiElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.schema.equality import dump

_KEY = "x-compatibility-mode"


def _sends(api: ApiElement) -> bool:
    return any(one.method == "SEND" for one in api.operations)


@rule(
    id="async-event-compat-mode",
    title="It is not said how the schemas of events may change.",
    level=Level.WARN,
    when=each(ApiElement, where=_sends),
    why="Consumers have to know whether new fields come without notice, and producers what they may do.",
    fix="Write `x-compatibility-mode` with `compatible`, `forward` or `none`, into `info` or into each message.",
    lesson="What may you change today without asking anybody?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#245",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 3.0.0
            info:  # finding
              title: Orders
              version: "1.0"
            channels: {orders: {address: orders}}
            operations: {announce: {action: send, channel: {$ref: "#/channels/orders"}}}
        """,
        head="""
            asyncapi: 3.0.0
            info:
              title: Orders
              version: "1.0"
              x-compatibility-mode: compatible
            channels: {orders: {address: orders}}
            operations: {announce: {action: send, channel: {$ref: "#/channels/orders"}}}
        """,
    ),
    formats=("asyncapi",),
)
def async_event_compat_mode(api: ApiElement) -> Said | None:
    if _KEY in api.info.mapping or _KEY in api.node.mapping or _KEY.encode() in dump(api.node.value):
        return None
    return Said("does not say how its events may change", api.info)
