from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-channel-binding-partitions-changed",
    title="A topic has another number of partitions.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "partitions"),
    why="Keys move to other partitions, and the order of messages with one key is not kept across the move.",
    fix="Announce it, let consumers catch up first, or move to a new topic.",
    lesson="Does any consumer rely on the order of messages with one key?",
    references=("https://kafka.apache.org/documentation/#basic_ops_modify_topic",),
    no_mirror="More or fewer, keys move.",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
            bindings:
              kafka: {partitions: 6}
        """,
        head="""
            address: orders
            bindings:
              kafka: {partitions: 12}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_binding_partitions_changed(change: Change) -> str:
    return (
        f"The number of partitions of {change.subject} changed {differs(change)}: the order of messages with "
        "one key is not kept across the change."
    )
