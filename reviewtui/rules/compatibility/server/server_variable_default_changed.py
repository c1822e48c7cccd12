from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import differs


@rule(
    id="server-variable-default-changed",
    title="The address has another default.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SERVER, "variable-default"),
    why="Clients that take the address as it comes reach another server, perhaps in another country.",
    fix="Keep the default; let those who want the new one choose it.",
    lesson="Does data leave a region with this change?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#server-variable-object",),
    no_mirror="Changing it back is the same offence.",
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
                  region: {default: us, enum: [eu, us]}  # finding
            paths: {}
        """,
    ),
)
def server_variable_default_changed(change: Change) -> str:
    return f"{change.subject}: the default goes {differs(change)}, so clients that do not choose reach another server."
