from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="server-override-changed",
    title="An operation is served from other addresses than before.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "override"),
    why="Clients that honor the override and clients that do not call different hosts.",
    fix="Serve both hosts until the override is known everywhere.",
    lesson="Do your generated clients honor servers below the top level?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-object",),
    no_mirror="Each override is the same doubt.",
    example=Example(
        scope="document",
        base="""
            servers: [{url: "https://api.example.com"}]
            paths:
              /orders:
                get:
                  servers: [{url: "https://api.example.com"}]
                  responses: {"200": {description: OK}}
        """,
        head="""
            servers: [{url: "https://api.example.com"}]
            paths:
              /orders:
                get:
                  servers: [{url: "https://eu.example.com"}]  # finding
                  responses: {"200": {description: OK}}
        """,
    ),
)
def server_override_changed(change: Change) -> str:
    return f"The servers of {change.place} go {differs(change)}: calls may reach another host."
