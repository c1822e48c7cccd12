from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="async-operation-removed-send",
    title="The application does not send on a channel any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_OPERATION, "send"),
    why="Consumers wait in vain, and nothing tells them that no message will come.",
    fix="Announce the end, keep sending until the date, and name what replaces the messages.",
    lesson="How would a consumer notice that nothing comes any more?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="That an application sends more is told by one rule for sending and receiving.",
    example=Example(
        scope="async-operations",
        base="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}
            announce: {action: send, channel: {$ref: "#/channels/orders"}}  # finding
        """,
        head="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_removed_send(change: Change) -> str:
    return f"{change.subject} is gone: the application sends nothing there any more, and consumers wait in vain."
