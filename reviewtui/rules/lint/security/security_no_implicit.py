from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.schemes import is_oauth
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="security-no-implicit",
    title="The implicit flow is offered, which is retired.",
    level=Level.ERROR,
    when=each(SchemeElement, where=is_oauth),
    why=(
        "It hands the token over in a URL, where histories, logs and scripts of others find it, and nothing "
        "binds it to the client."
    ),
    fix="Offer `authorizationCode` with PKCE, also to applications in a browser and on a phone.",
    lesson="What keeps a script of somebody else from reading the token out of the address?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9700#section-2.1.2",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  implicit:  # finding
                    authorizationUrl: https://id.example.com/authorize
                    scopes: {}
        """,
        head="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  authorizationCode:
                    authorizationUrl: https://id.example.com/authorize
                    tokenUrl: https://id.example.com/token
                    scopes: {}
        """,
    ),
)
def security_no_implicit(scheme: SchemeElement) -> Said | None:
    flow = scheme.flows.get("implicit")
    return Said("offers the implicit flow", flow) if flow else None
