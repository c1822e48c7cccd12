from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-flow-added",
    title="Tokens can be got by one more OAuth flow.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "flow-added"),
    why="Clients that use another flow are not touched.",
    fix="Have security look at the flow: implicit and password are no longer recommended.",
    lesson="Which kind of client needs this flow?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",
        "https://www.rfc-editor.org/rfc/rfc9700",
    ),
    mirror="security-scheme-flow-removed",
    example=Example(
        scope="document",
        base="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main:
                  type: oauth2
                  flows:
                    clientCredentials:
                      tokenUrl: https://id.example.com/token
                      scopes: {read: Read}
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
        head="""
            security:
              - {main: []}
            components:
              securitySchemes:
                main:
                  type: oauth2
                  flows:
                    clientCredentials:
                      tokenUrl: https://id.example.com/token
                      scopes: {read: Read}
                    authorizationCode:  # finding
                      authorizationUrl: https://id.example.com/authorize
                      tokenUrl: https://id.example.com/token
                      refreshUrl: https://id.example.com/refresh
                      scopes: {read: Read}
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_flow_added(change: Change) -> str:
    return f"{change.subject} offers the flow {quote(change.after)} now."
