from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-authorization-url-changed",
    title="Users sign in at another address.",
    verdict=Verdict.DANGEROUS,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "authorizationUrl"),
    why="Clients with the old address send their users to a page that may be gone.",
    fix="Redirect the old address to the new one.",
    lesson="Do the clients read the address from metadata, or is it written in their code?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",),
    no_mirror="Changing it back is the same offence.",
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
                    authorizationCode:
                      authorizationUrl: https://login.example.com/authorize  # finding
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
def security_scheme_authorization_url_changed(change: Change) -> str:
    return f"{change.subject} signs users in at {quote(change.after)} instead of {quote(change.before)}."
