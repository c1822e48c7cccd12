from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import CALL, Example, removed, rule


@rule(
    id="async-message-removed-receive",
    title="A kind of message is not accepted any more.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_MESSAGE, direction=CALL),
    why="Producers go on sending it, and it is refused or ends among the dead letters.",
    fix="Accept it until no producer sends it any more.",
    lesson="Who watches the dead letters?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    mirror="async-message-added-receive",
    example=Example(
        scope="async-received",
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
def async_message_removed_receive(change: Change) -> str:
    return f"{change.subject} is gone: producers that still send it are refused."
