from __future__ import annotations

from reviewtui.model import Change, Direction, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule


@rule(
    id="async-message-added-receive",
    title="The application accepts one more kind of message.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_MESSAGE, direction=Direction.REQUEST),
    why="Producers may go on with what they send.",
    fix="Describe the new kind, and what it sets in motion.",
    lesson="What happens when both kinds come for the same thing?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    mirror="async-message-removed-receive",
    example=Example(
        scope="async-received",
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
def async_message_added_receive(change: Change) -> str:
    return f"{change.subject} is accepted as well."
