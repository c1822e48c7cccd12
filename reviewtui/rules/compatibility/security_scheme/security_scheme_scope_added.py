from __future__ import annotations

from reviewtui.model import Change, Kind, Layer, Verdict
from reviewtui.rules.rule import Example, changed, rule
from reviewtui.rules.words import listed


@rule(
    id="security-scheme-scope-added",
    title="A scope can be granted that did not exist before.",
    verdict=Verdict.SAFE,
    layer=Layer.WIRE,
    when=changed(Kind.SECURITY_SCHEME, "scope-added"),
    why="Tokens without it work wherever it is not asked for.",
    fix="Describe what the scope allows, in words that a user understands.",
    lesson="Is the scope narrow enough to be granted without fear?",
    references=("https://spec.openapis.org/oas/v3.1.1.html#oauth-flows-object",),
    mirror="security-scheme-scope-removed",
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
                      scopes: {read: Read, write: Change}  # finding
            paths:
              /orders:
                get:
                  responses: {"200": {description: OK}}
        """,
    ),
)
def security_scheme_scope_added(change: Change) -> str:
    return f"{change.subject} knows the scope {listed(change.after, 'name')} now."
