from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.schemes import is_oauth
from reviewtui.rules.rule import Example, Said, each, rule


@rule(
    id="security-no-password-grant",
    title="Clients are to collect the passwords of their users.",
    level=Level.ERROR,
    when=each(SchemeElement, where=is_oauth),
    why=(
        "Every application then sees passwords that open much more than this API, second factors do not work, "
        "and phishing is trained."
    ),
    fix="Use `authorizationCode` with PKCE for people, and `clientCredentials` for machines.",
    lesson="Which of your consumers would you trust with the passwords of all your users?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9700#section-2.4",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  password:  # finding
                    tokenUrl: https://id.example.com/token
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
def security_no_password_grant(scheme: SchemeElement) -> Said | None:
    flow = scheme.flows.get("password")
    return Said("offers the password flow", flow) if flow else None
