from __future__ import annotations

from reviewtui.model import Change, Effect, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import quote


@rule(
    id="security-scheme-refresh-url-changed",
    title="Tokens are renewed at another address.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "refreshUrl", effect=Effect.REPLACES),
    why="Clients work until their token expires, and then fail to renew it.",
    fix="Serve both addresses until the last old token has expired.",
    lesson="Would you see these failures on the day of the release, or an hour later?",
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
def security_scheme_refresh_url_changed(change: Change) -> str:
    return f"{change.subject} renews tokens at {quote(change.after)} instead of {quote(change.before)}."
