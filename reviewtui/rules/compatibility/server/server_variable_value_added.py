from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed, missing


@rule(
    id="server-variable-value-added",
    title="One more address can be chosen.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "variable-enum", effect=Effect.WIDENS),
    why="The addresses that clients chose are still there.",
    fix="Say what the new address is for.",
    lesson="Is the new address ready to answer?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",),
    mirror="server-variable-value-removed",
    example=Example(
        scope="document",
        base="""
            servers:
              - url: https://{region}.example.com
                variables:
                  region: {default: eu, enum: [eu]}
            paths: {}
        """,
        head="""
            servers:
              - url: https://{region}.example.com
                variables:
                  region: {default: eu, enum: [eu, us]}  # finding
            paths: {}
        """,
    ),
)
def server_variable_value_added(change: Change) -> str:
    return f"{change.subject}: {listed(missing(change.after, change.before)) or 'any value'} can be chosen now."
