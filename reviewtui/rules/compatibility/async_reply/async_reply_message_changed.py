from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, removed, rule


@rule(
    id="async-reply-message-changed",
    title="An operation answers with other kinds of messages.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=(added(Kind.ASYNC_REPLY, "message"), removed(Kind.ASYNC_REPLY, "message")),
    why="Requesters are ready for the answers that they know, and for no others.",
    fix="Keep the known kinds of answers, and announce new ones.",
    lesson="What does a requester do with an answer of another kind?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationReplyObject",),
    no_mirror="A kind that came and one that went both surprise the requester.",
    example=Example(
        scope="async-document",
        base="""
            operations:
              handle:
                action: receive
                channel: {$ref: "#/channels/orders"}
                reply: {channel: {$ref: "#/channels/answers"}}
            channels:
              orders: {address: orders}
              answers:
                address: answers
                messages:
                  done: {payload: {type: object}}
        """,
        head="""
            operations:
              handle:
                action: receive
                channel: {$ref: "#/channels/orders"}
                reply: {channel: {$ref: "#/channels/answers"}}
            channels:
              orders: {address: orders}
              answers:
                address: answers
                messages:
                  done: {payload: {type: object}}
                  refused: {payload: {type: object}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_reply_message_changed(change: Change) -> str:
    how = "may be an answer now" if change.before is None else "is no answer any more"
    return f"{change.subject} {how}: requesters have to know the kinds that come."
