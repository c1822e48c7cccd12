from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="async-channel-servers-widened",
    title="A channel is on one more server.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_CHANNEL, "servers", effect=Effect.WIDENS),
    why="It stays where it was.",
    fix="Say whether messages are mirrored between the servers.",
    lesson="Does a message on one server appear on the other?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#channelObject",),
    mirror="async-channel-servers-narrowed",
    example=Example(
        scope="async-document",
        base="""
            servers:
              main: {host: kafka.example.com, protocol: kafka}
              backup: {host: backup.example.com, protocol: kafka}
            channels:
              orders:
                address: orders
                servers: [{$ref: "#/servers/main"}]
        """,
        head="""
            servers:
              main: {host: kafka.example.com, protocol: kafka}
              backup: {host: backup.example.com, protocol: kafka}
            channels:
              orders:
                address: orders
                servers: [{$ref: "#/servers/main"}, {$ref: "#/servers/backup"}]  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_channel_servers_widened(change: Change) -> str:
    return f"{change.subject} is on {listed(change.after, 'name')} as well."
