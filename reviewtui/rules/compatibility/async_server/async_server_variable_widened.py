from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-variable-widened",
    title="A server's address may be made of more values.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.ASYNC_SERVER, "variable-enum", effect=Effect.WIDENS),
    why="Addresses that were built before are still served.",
    fix="Say in the change log which addresses are new.",
    lesson="Is every new address reachable already?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverVariableObject",),
    mirror="async-server-variable-changed",
    example=Example(
        scope="async-server",
        base="""
            host: "{region}.example.com"
            protocol: kafka
            variables:
              region: {default: eu, enum: [eu]}
        """,
        head="""
            host: "{region}.example.com"
            protocol: kafka
            variables:
              region: {default: eu, enum: [eu, us]}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_server_variable_widened(change: Change) -> str:
    return f"{change.subject} may have more values ({differs(change)})."
