from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-retention-shortened",
    title="Messages are kept for less time.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_BINDING, "retention"),
    why="Consumers that were down for longer, or start from the beginning, lose data.",
    fix="Announce it with a date, and see that no consumer lags that far.",
    lesson="How long can the slowest consumer be down?",
    references=("https://kafka.apache.org/documentation/#topicconfigs_retention.ms",),
    no_mirror="To keep messages longer costs the broker, and no consumer.",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
            bindings:
              kafka:
                topicConfiguration: {retention.ms: 604800000}
        """,
        head="""
            address: orders
            bindings:
              kafka:
                topicConfiguration: {retention.ms: 86400000}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_retention_shortened(change: Change) -> str:
    return f"{binding(change)} went {differs(change)}: consumers that come late lose messages."
