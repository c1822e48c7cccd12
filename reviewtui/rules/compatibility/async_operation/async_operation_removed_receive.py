from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="async-operation-removed-receive",
    title="The application does not listen on a channel any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_OPERATION, "receive"),
    why="Messages of producers are never read, and pile up or are lost without an error.",
    fix="Tell producers first, and drain the channel before the application stops listening.",
    lesson="What happens to messages that are on their way?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="That an application receives more is told by one rule for sending and receiving.",
    example=Example(
        scope="async-operations",
        base="""
            announce: {action: send, channel: {$ref: "#/channels/orders"}}
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}  # finding
        """,
        head="""
            announce: {action: send, channel: {$ref: "#/channels/orders"}}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_removed_receive(change: Change) -> str:
    return (
        f"{change.subject} is gone: the application does not listen there any more, and messages of producers are lost."
    )
