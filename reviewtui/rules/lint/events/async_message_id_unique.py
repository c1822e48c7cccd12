from __future__ import annotations

from reviewtui.formats.asyncapi.elements import EventElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote


@rule(
    id="async-message-id-unique",
    title="Two messages have one identifier.",
    level=Level.ERROR,
    when=each(EventElement),
    why="The identifier is what tells messages of one description apart.",
    fix="Give each message an identifier of its own, or let both places refer to one message.",
    lesson="Are they one message that was written twice?",
    references=("https://www.asyncapi.com/docs/reference/specification/v2.6.0#messageObject",),
    example=Example(
        scope="async-whole",
        base="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            channels:
              orders:
                publish:
                  message: {messageId: created, payload: {type: object}}  # finding
              refunds:
                publish:
                  message: {messageId: created, payload: {type: string}}  # finding
        """,
        head="""
            asyncapi: 2.6.0
            info: {title: Orders, version: "1.0"}
            channels:
              orders:
                publish:
                  message: {messageId: orderCreated, payload: {type: object}}
              refunds:
                publish:
                  message: {messageId: refundCreated, payload: {type: string}}
        """,
    ),
    formats=("asyncapi",),
)
def async_message_id_unique(event: EventElement) -> str | None:
    return f"has the identifier {quote(event.id)} of another message" if event.shares_id else None
