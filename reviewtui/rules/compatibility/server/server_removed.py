from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, removed, rule
from reviewtui.rules.words import quote


@rule(
    id="server-removed",
    title="The API is no longer served from an address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=removed(Kind.SERVER),
    why="Clients have the address in their configuration, and reach nothing.",
    fix="Keep the address answering, or redirect it, until its last client has moved.",
    lesson="Who has this address in a configuration file?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-object",),
    mirror="server-added",
    example=Example(
        scope="document",
        base="""
            servers:
              - {url: "https://api.example.com"}
              - {url: "https://eu.example.com"}  # finding
            paths: {}
        """,
        head="""
            servers:
              - {url: "https://api.example.com"}
            paths: {}
        """,
    ),
)
def server_removed(change: Change) -> str:
    return f"The API is no longer served from {quote(change.before)}: clients configured for it reach nothing."
