from __future__ import annotations

from reviewtui.formats.asyncapi.elements import ActionElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


@rule(
    id="async-operation-described",
    title="Nothing is said about what an application sends or receives, and when.",
    level=Level.WARN,
    when=each(ActionElement),
    gathered=True,
    why="A channel and a schema do not tell what makes the application send, or what it does with a message.",
    fix="Write a `summary`, or a `description` with what sets it off and what follows.",
    lesson="What has to happen before this message is sent?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    example=Example(
        scope="async-operations",
        base="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}}  # finding
        """,
        head="""
            handle: {action: receive, channel: {$ref: "#/channels/orders"}, summary: Ships an order that was paid.}
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_described(operation: ActionElement) -> str | None:
    return None if operation.text("summary") or operation.text("description") else "has neither summary nor description"
