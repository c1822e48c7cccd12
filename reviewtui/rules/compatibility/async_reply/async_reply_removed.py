from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-reply-removed",
    title="An operation does not answer any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_REPLY, ""),
    why="Requesters wait for the answer until they give up.",
    fix="Keep answering until no requester waits.",
    lesson="What does a requester do when its time is up?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationReplyObject",),
    mirror="async-reply-added",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            reply: {channel: {$ref: "#/channels/answers"}}  # finding
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
        """,
    ),
    formats=("asyncapi",),
)
def async_reply_removed(change: Change) -> str:
    return f"The operation {quote(change.before)} has no reply any more: requesters wait in vain."
