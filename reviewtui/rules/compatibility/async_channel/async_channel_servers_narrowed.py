from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="async-channel-servers-narrowed",
    title="A channel is gone from a server that still stands.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "servers", effect=Effect.NARROWS),
    why="Clients of that server find no such topic.",
    fix="Keep the channel on both servers until they have moved.",
    lesson="Which clients reach only that server?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    mirror="async-channel-servers-widened",
    example=Example(
        scope="async-document",
        base="""
            servers:
              main: {host: kafka.example.com, protocol: kafka}
              backup: {host: backup.example.com, protocol: kafka}
            channels:
              orders:
                address: orders
                servers: [{$ref: "#/servers/main"}, {$ref: "#/servers/backup"}]
        """,
        head="""
            servers:
              main: {host: kafka.example.com, protocol: kafka}
              backup: {host: backup.example.com, protocol: kafka}
            channels:
              orders:
                address: orders
                servers: [{$ref: "#/servers/main"}]  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_servers_narrowed(change: Change) -> str:
    return f"{change.subject} is not on {listed(change.before, 'name')} any more: its clients there find nothing."
