from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-name-changed",
    title="A message goes by another name.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_MESSAGE, "name"),
    why="The name is often what consumers tell kinds of messages apart by.",
    fix="Keep the name, or send the old one in the type field for a while.",
    lesson="Does the name travel with the message?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageObject",),
    no_mirror="Names are exchanged, not added.",
    example=Example(
        scope="async-message",
        base="""
            name: OrderCreated
        """,
        head="""
            name: OrderPlaced  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_name_changed(change: Change) -> str:
    return (
        f"The name of {change.subject} changed {differs(change)}: whoever goes by it does not know the "
        "message any more."
    )
