from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, added, rule
from reviewtui.rules.words import quote


@rule(
    id="server-added",
    title="The API is served from one more address.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=added(Kind.SERVER),
    why="The old addresses answer as before.",
    fix="Say what the new address is for: a region, a test, a successor.",
    lesson="Do both addresses see the same data?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-object",),
    mirror="server-removed",
    example=Example(
        scope="document",
        base="""
            servers:
              - {url: "https://api.example.com"}
            paths: {}
        """,
        head="""
            servers:
              - {url: "https://api.example.com"}
              - {url: "https://eu.example.com"}  # finding
            paths: {}
        """,
    ),
)
def server_added(change: Change) -> str:
    return f"The API is now also served from {quote(change.after)}."
