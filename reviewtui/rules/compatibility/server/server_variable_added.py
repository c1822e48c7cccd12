from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="server-variable-added",
    title="An address has a new variable part.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "variable-added"),
    why="The part has a default, so clients need not fill it.",
    fix="Check that the default leads where the address led before.",
    lesson="Does the address with all defaults equal the old one?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",),
    mirror="server-variable-removed",
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://{region}.example.com
                variables:
                  region: {default: eu, enum: [eu, us]}
            paths: {}
        """,
        head="""
            servers:
              - url: https://{region}.example.com
                variables:  # finding
                  region: {default: eu, enum: [eu, us]}
                  port: {default: "443"}
            paths: {}
        """,
    ),
)
def server_variable_added(change: Change) -> str:
    return f"{change.subject} is new, with a default."
