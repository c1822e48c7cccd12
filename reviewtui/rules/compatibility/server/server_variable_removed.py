from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule


@rule(
    id="server-variable-removed",
    title="A variable part of an address is gone.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "variable-removed"),
    why="Clients that fill it build an address that is not served.",
    fix="Keep the variable, even if every value leads to the same place.",
    lesson="Which values did clients fill in?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",),
    mirror="server-variable-added",
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://{region}.example.com
                variables:  # finding
                  region: {default: eu, enum: [eu, us]}
                  port: {default: "443"}
            paths: {}
        """,
        head="""
            servers:
              - url: https://{region}.example.com
                variables:
                  region: {default: eu, enum: [eu, us]}
            paths: {}
        """,
    ),
)
def server_variable_removed(change: Change) -> str:
    return f"{change.subject} is gone: clients that fill it build another address."
