from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote


@rule(
    id="async-server-removed",
    title="A server is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.ASYNC_SERVER),
    why="Those who are configured for it cannot connect any more.",
    fix="Run both servers, and mirror the topics until the last client has moved.",
    lesson="Who would tell you which clients still connect to it?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverObject",),
    mirror="async-server-added",
    example=Example(
        scope="async-servers",
        base="""
            main: {host: kafka.example.com, protocol: kafka}
            backup: {host: backup.example.com, protocol: kafka}  # finding
        """,
        head="""
            main: {host: kafka.example.com, protocol: kafka}
        """,
    ),
    formats=("asyncapi",),
)
def async_server_removed(change: Change) -> str:
    return f"The server {quote(change.before)} is gone: clients configured for it cannot connect."
