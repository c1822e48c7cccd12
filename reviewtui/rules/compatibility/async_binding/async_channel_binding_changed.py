from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-channel-binding-changed",
    title="What a channel says for its protocol changed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "channel"),
    why="Queues and exchanges are declared with these settings, and a declaration that differs is refused.",
    fix="Ask who runs the broker whether the channel has to be made anew.",
    lesson="Does the broker refuse a declaration that differs from the one it has?",
    references=("https://github.com/asyncapi/bindings",),
    no_mirror="Whether a setting is stricter or looser, only the broker knows.",
    example=Example(
        scope="async-channel",
        base="""
            address: orders
            bindings:
              amqp: {is: queue, queue: {exclusive: false}}
        """,
        head="""
            address: orders
            bindings:
              amqp: {is: queue, queue: {exclusive: true}}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_binding_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: the broker may refuse it, or treat messages differently."
