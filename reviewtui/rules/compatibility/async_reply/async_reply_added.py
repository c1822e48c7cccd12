from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="async-reply-added",
    title="An operation answers now.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_REPLY, ""),
    why="Requesters may leave the answer unread.",
    fix="Say when the answer comes, and how long to wait for it.",
    lesson="How long shall a requester wait?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationReplyObject",),
    mirror="async-reply-removed",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            reply: {channel: {$ref: "#/channels/answers"}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_reply_added(change: Change) -> str:
    return f"The operation {quote(change.after)} has a reply now."
