from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-message-example-changed",
    title="The examples of a message differ.",
    verdict=Verdict.INFO,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_NOTE, "example"),
    why="People copy them; nothing is checked against them.",
    fix="See that each of them is valid.",
    lesson="Would a newcomer understand the message from its example?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#messageExampleObject",),
    no_mirror="One example is as good as another.",
    example=Example(
        scope="async-message",
        base="""
            examples: [{payload: {id: 1}}]
        """,
        head="""
            examples: [{payload: {id: 2}}]  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_example_changed(change: Change) -> str:
    return f"The examples of {change.subject} differ."
