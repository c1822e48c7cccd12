from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.events import moved
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="async-server-host-changed",
    title="A server has another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_SERVER, "host"),
    why="Addresses stand in the configuration of every client, and do not follow by themselves.",
    fix="Keep the old address as an alias until nobody uses it.",
    lesson="Is the old address an alias that could be kept?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverObject",),
    no_mirror="An address can only be exchanged; a second one would be a server of its own.",
    example=Example(
        scope="async-server",
        base="""
            host: kafka.example.com
            protocol: kafka
        """,
        head="""
            host: kafka.example.org  # finding
            protocol: kafka
        """,
    ),
    formats=("asyncapi",),
)
def async_server_host_changed(change: Change) -> str:
    return f"{change.subject} moved {moved(change)}: clients still connect to the old address."
