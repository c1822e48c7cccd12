from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-operation-channel-changed",
    title="An operation moved to another channel.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_OPERATION, "channel"),
    why="The old channel falls silent, or is not read any more.",
    fix="Use both channels until everybody has moved.",
    lesson="Who is subscribed to the old channel only?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#operationObject",),
    no_mirror="A move back is a move as well.",
    example=Example(
        scope="async-operation",
        base="""
            action: send
            channel: {$ref: "#/channels/orders"}
        """,
        head="""
            action: send
            channel: {$ref: "#/channels/answers"}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_channel_changed(change: Change) -> str:
    return f"{change.subject} moved to another channel ({moved(change)}): those on the old one are cut off."
