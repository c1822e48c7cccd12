from __future__ import annotations

from reviewtui.formats.asyncapi.elements import ActionElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _answers(operation: ActionElement) -> bool:
    return operation.view.reply is not None


@rule(
    id="async-correlation-id",
    title="A request and its reply cannot be matched.",
    level=Level.WARN,
    when=each(ActionElement, where=_answers),
    why="Two replies that are on their way at once look alike to the requester.",
    fix="Add a `correlationId` to the message that asks, and to the one that answers.",
    lesson="What happens when two requests are open at once?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#correlationIdObject",),
    example=Example(
        scope="async-document",
        base="""
            channels:
              orders: {address: orders, messages: {ask: {payload: {type: object}}}}
              answers: {address: answers, messages: {done: {payload: {type: object}}}}
            operations:
              handle:  # finding
                action: receive
                channel: {$ref: "#/channels/orders"}
                reply: {channel: {$ref: "#/channels/answers"}}
        """,
        head="""
            channels:
              orders:
                address: orders
                messages: {ask: {payload: {type: object}, correlationId: {location: $message.header#/id}}}
              answers:
                address: answers
                messages: {done: {payload: {type: object}, correlationId: {location: $message.header#/id}}}
            operations:
              handle:
                action: receive
                channel: {$ref: "#/channels/orders"}
                reply: {channel: {$ref: "#/channels/answers"}}
        """,
    ),
    formats=("asyncapi",),
)
def async_correlation_id(operation: ActionElement) -> str | None:
    reply = operation.view.reply
    listed = (*operation.view.messages, *(reply.messages if reply else ()))
    if all(message.whole.at("correlationId").value is not None for message in listed):
        return None
    return "has a reply, and not all of its messages a correlation id"
