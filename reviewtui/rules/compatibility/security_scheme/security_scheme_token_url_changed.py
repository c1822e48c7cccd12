from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-token-url-changed",
    title="Tokens are issued at another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "tokenUrl"),
    why="Clients ask for tokens at the old address, where nobody answers; token requests do not follow redirects.",
    fix="Serve both addresses until clients have moved.",
    lesson="How soon does the last token from the old address expire?",
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
                      authorizationUrl: https://id.example.com/authorize
                      tokenUrl: https://login.example.com/token  # finding
                      refreshUrl: https://id.example.com/refresh
                      scopes: {read: Read}
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_token_url_changed(change: Change) -> str:
    return f"{change.subject} issues tokens at {quote(change.after)} instead of {quote(change.before)}."
