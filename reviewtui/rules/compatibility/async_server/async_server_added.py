from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="async-server-added",
    title="There is one more server to connect to.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.ASYNC_SERVER),
    why="Nobody has to use it.",
    fix="Name it in the change log, with what it is for.",
    lesson="Which traffic shall move to the new server, and when?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverObject",),
    mirror="async-server-removed",
    example=Example(
        scope="async-servers",
        base="""
            main: {host: kafka.example.com, protocol: kafka}
        """,
        head="""
            main: {host: kafka.example.com, protocol: kafka}
            backup: {host: backup.example.com, protocol: kafka}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_server_added(change: Change) -> str:
    return f"The server {quote(change.after)} is new."
