from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-delivery-semantics-changed",
    title="Messages are delivered under another promise.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.SEMANTIC,
    when=changed(Kind.ASYNC_BINDING, "delivery"),
    why="Consumers are built for messages that may come twice, or may be lost, and not for the other.",
    fix="Say what is promised now, and ask each consumer whether it can live with it.",
    lesson="Which consumer counts on every message coming exactly once?",
    references=("https://docs.oasis-open.org/mqtt/mqtt/v5.0/mqtt-v5.0.html",),
    no_mirror="A stronger promise may cost a consumer its speed, a weaker one its data.",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              mqtt: {qos: 2}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              mqtt: {qos: 0}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_delivery_semantics_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: messages may be lost or repeated where they were not."
