from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-key-changed",
    title="The key of a message is another one.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "key"),
    why="The key decides on the partition, and on what compaction keeps: messages about one thing lie apart.",
    fix="Use a new topic for the new key.",
    lesson="What is lost when old and new messages about one thing lie apart?",
    references=("https://kafka.apache.org/documentation/#compaction",),
    no_mirror="Every other key parts what belongs together.",
    example=Example(
        scope="async-message",
        base="""
            name: created
            bindings:
              kafka: {key: {type: string}}
        """,
        head="""
            name: created
            bindings:
              kafka: {key: {type: integer}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_key_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: partitions and compaction go by it."
