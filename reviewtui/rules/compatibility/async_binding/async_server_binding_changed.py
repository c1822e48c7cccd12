from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import binding
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-binding-changed",
    title="What a server says for its protocol changed.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_BINDING, "server"),
    why="Only the protocol knows what it does to those who are connected.",
    fix="Try it with a client of each kind before it is rolled out.",
    lesson="Does a client that is connected notice?",
    references=("https://github.com/asyncapi/bindings",),
    no_mirror="Settings of a broker have no better side.",
    example=Example(
        scope="async-server",
        base="""
            host: mqtt.example.com
            protocol: mqtt
            bindings:
              mqtt: {keepAlive: 60}
        """,
        head="""
            host: mqtt.example.com
            protocol: mqtt
            bindings:
              mqtt: {keepAlive: 10}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_server_binding_changed(change: Change) -> str:
    return f"{binding(change)} changed {differs(change)}: ask who runs the broker what that means."
