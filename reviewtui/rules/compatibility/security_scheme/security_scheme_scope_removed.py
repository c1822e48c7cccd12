from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="security-scheme-scope-removed",
    title="A scope can no longer be granted.",
    verdict=Verdict.BREAKING,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "scope-removed"),
    why="Clients that ask for it get an error instead of a token, even for what they may do otherwise.",
    fix="Keep the scope as another name for its successor.",
    lesson="Which clients ask for all scopes at once?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",),
    mirror="security-scheme-scope-added",
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
                      scopes: {read: Read, write: Change}  # finding
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
def security_scheme_scope_removed(change: Change) -> str:
    return (
        f"{change.subject} no longer knows the scope {listed(change.before, 'name')}: clients that ask for it "
        "get no token."
    )
