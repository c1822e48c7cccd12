from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, missing


@rule(
    id="server-variable-value-removed",
    title="An address can no longer be chosen.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "variable-enum", effect=(Effect.NARROWS, Effect.REPLACES)),
    why="Clients of that region or tenant reach nothing.",
    fix="Announce a date for that address, and forward its calls.",
    lesson="Who is on the address that goes?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",),
    mirror="server-variable-value-added",
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
                variables:
                  region: {default: eu, enum: [eu]}  # finding
            paths: {}
        """,
    ),
)
def server_variable_value_removed(change: Change) -> str:
    gone = missing(change.before, change.after)
    if not gone:
        return f"{change.subject}: only {listed(change.after)} can be chosen now."
    return f"{change.subject}: {listed(gone)} can no longer be chosen."
