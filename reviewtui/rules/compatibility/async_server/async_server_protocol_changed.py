from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-protocol-changed",
    title="A server speaks another protocol, or another version of it.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_SERVER, "protocol"),
    why="A client of one protocol cannot talk to a broker of another.",
    fix="Add a second server for the new protocol, and keep the first.",
    lesson="Do the client libraries in use speak the new protocol?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverObject",),
    no_mirror="Protocols do not contain each other.",
    example=Example(
        scope="async-server",
        base="""
            host: broker.example.com
            protocol: mqtt
        """,
        head="""
            host: broker.example.com
            protocol: amqp  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_server_protocol_changed(change: Change) -> str:
    return f"{change.subject} speaks another protocol ({differs(change)}): clients of the old one cannot connect."
