from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-flow-removed",
    title="Tokens can no longer be got by an OAuth flow.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "flow-removed"),
    why="Clients built on that flow get no token, and so no answer.",
    fix="Announce a date, and help clients to another flow, even where the old one is unsafe.",
    lesson="Which clients cannot open a browser?",
    references=(
        "https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",
        "https://www.rfc-editor.org/rfc/rfc9700",
    ),
    mirror="security-scheme-flow-added",
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
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_flow_removed(change: Change) -> str:
    return f"{change.subject} no longer offers the flow {quote(change.before)}: clients that use it get no token."
