from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-operation-binding-changed",
    title="What an operation says for its protocol changed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "operation"),
    why="How the application connects, groups its consumers or routes its messages is seen by others.",
    fix="Ask what the setting does to consumers that run beside the application.",
    lesson="Who shares a consumer group or a routing key with the application?",
    references=("https://github.com/asyncapi/bindings",),
    no_mirror="A setting that was there and one that came are equally unknown.",
    example=Example(
        scope="async-operation",
        base="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              amqp: {priority: 1}
        """,
        head="""
            action: receive
            channel: {$ref: "#/channels/orders"}
            bindings:
              amqp: {priority: 9}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_operation_binding_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: whether others notice is for the protocol to say."
