from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="async-server-variable-changed",
    title="A server's address is made of other values.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=(
        changed(Kind.ASYNC_SERVER, "variable-default"),
        changed(Kind.ASYNC_SERVER, "variable-enum", effect=Effect.NARROWS),
    ),
    why="Clients fill in the default, or a value that was allowed, and reach an address where nobody listens.",
    fix="Keep the old value allowed, and the default as it is.",
    lesson="Which clients never set this variable?",
    references=("https://www.asyncapi.com/docs/reference/specification/v3.0.0#serverVariableObject",),
    mirror="async-server-variable-widened",
    example=Example(
        scope="async-server",
        base="""
            host: "{region}.example.com"
            protocol: kafka
            variables:
              region: {default: eu, enum: [eu, us]}
        """,
        head="""
            host: "{region}.example.com"
            protocol: kafka
            variables:
              region: {default: eu, enum: [eu]}  # finding
        """,
    ),
    formats=("asyncapi",),
)
def async_server_variable_changed(change: Change) -> str:
    said = "default" if change.fact == "variable-default" else "list of values"
    return (
        f"The {said} of {change.subject} changed {differs(change)}: some clients build an address that is not served."
    )
