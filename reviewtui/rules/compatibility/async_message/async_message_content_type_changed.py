from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-content-type-changed",
    title="A message is written in another content type.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "content-type"),
    why="The other side chooses its decoder by it, and fails at the first byte.",
    fix="Add a message in the new content type beside the old one.",
    lesson="Can both sides read both types for a while?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    no_mirror="A decoder of one type reads no other.",
    example=Example(
        scope="async-message",
        base="""
            contentType: application/json
        """,
        head="""
            contentType: application/cbor  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_content_type_changed(change: Change) -> str:
    return f"The content type of {change.subject} changed {differs(change)}: decoders fail."
