from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule


@rule(
    id="async-message-removed-send",
    title="A kind of message is not sent any more.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_MESSAGE, direction=Direction.RESPONSE),
    why="No consumer fails at reading; one that waits for this kind waits for ever.",
    fix="Confirm that nobody depends on it, and retire it with a date.",
    lesson="Who starts work when this message comes?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    mirror="async-message-added-send",
    example=Example(
        scope="async-sent",
        base="""
            created: {payload: {type: object}}
            cancelled: {payload: {type: object}}  # finding
        """,
        head="""
            created: {payload: {type: object}}
        """,
    ),
    formats=("asyncapi",),
)
def async_message_removed_send(change: Change) -> str:
    return f"{change.subject} is not sent any more: consumers that wait for it stall."
