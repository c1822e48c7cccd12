from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import ANSWER, Example, added, rule


@rule(
    id="async-message-added-send",
    title="A new kind of message comes on a channel that others read already.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_MESSAGE, direction=ANSWER),
    why="Consumers that do not look at the kind take it for one that they know, or stop at it.",
    fix="Announce it, see that consumers skip kinds that they do not know, or use a channel of its own.",
    lesson="What does each consumer do with a message that it does not know?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    mirror="async-message-removed-send",
    example=Example(
        scope="async-sent",
        base="""
            created: {payload: {type: object}}
        """,
        head="""
            created: {payload: {type: object}}
            cancelled: {payload: {type: object}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_added_send(change: Change) -> str:
    return (
        f"{change.subject} is new on a channel that others read: consumers meet a kind of message that they "
        "do not know."
    )
