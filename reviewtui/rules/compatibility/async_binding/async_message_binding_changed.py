from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-message-binding-changed",
    title="What a message says for its protocol changed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "message"),
    why="Properties of a message in its protocol are read by brokers and by libraries of the other side.",
    fix="Compare what is really written with what the other side reads.",
    lesson="Which library reads this property?",
    references=("https://github.com/asyncapi/bindings",),
    no_mirror="Both ways the other side may miss what it reads.",
    example=Example(
        scope="async-message",
        base="""
            name: created
            bindings:
              amqp: {messageType: order}
        """,
        head="""
            name: created
            bindings:
              amqp: {messageType: created}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_message_binding_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: the other side may rely on it."
