from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-reply-address-changed",
    title="Answers go to another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_REPLY, "address"),
    why="Requesters listen at the old one.",
    fix="Answer to both addresses for a while.",
    lesson="Does the requester choose the address, or the application?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationReplyObject",),
    no_mirror="An answer goes to one address or to the other.",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            reply:
              address: {location: $message.header#/replyTo}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            reply:
              address: {location: $message.payload#/replyTo}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_reply_address_changed(change: Change) -> str:
    return f"The reply goes to another address ({moved(change)}): requesters listen at the old one."
