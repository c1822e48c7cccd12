from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-refresh-url-added",
    title="There is an address to renew tokens at.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "refreshUrl", effect=Effect.WIDENS),
    why="Nobody could use it before; whoever renewed tokens elsewhere still can.",
    fix="Tell clients that they can renew their tokens there.",
    lesson="How did clients renew their tokens until now?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",),
    no_mirror="An address that goes is one that changed: requests to it fail.",
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
                    authorizationCode:
                      authorizationUrl: https://id.example.com/authorize
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
                    authorizationCode:
                      authorizationUrl: https://id.example.com/authorize
                      tokenUrl: https://id.example.com/token
                      refreshUrl: https://login.example.com/refresh  # finding
                      scopes: {read: Read}
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_refresh_url_added(change: Change) -> str:
    return f"{change.subject} can renew tokens at {quote(change.after)}."
