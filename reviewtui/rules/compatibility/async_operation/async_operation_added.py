from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="async-operation-added",
    title="The application does something new on a channel.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_OPERATION),
    why="It takes nothing away from anybody.",
    fix="Say in the change log what it sends or receives.",
    lesson="Does anybody else already send or receive on this channel?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="What is lost when it goes depends on whether the application sent or received.",
    example=Example(
        scope="async-operations",
        base="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}
        """,
        head="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}
            announce: {action: send, channel: {$ref: "#/channels/orders"}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_added(change: Change) -> str:
    does = "sends" if change.fact == "send" else "receives"
    return f"{change.subject} is new: the application {does} on a channel where it did not."
