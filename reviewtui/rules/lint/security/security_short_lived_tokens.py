from __future__ import annotations

import re

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.schemes import scopes_of
from reviewtui.rules.rule import Example, Said, each, rule

_RENEWAL = re.compile(r"\brefresh|\bexpire|\brenew|\blifetime|\bshort-lived", re.IGNORECASE)


def _logs_people_in(scheme: SchemeElement) -> bool:
    return "authorizationCode" in scheme.flows


@rule(
    id="security-short-lived-tokens",
    title="Nothing says how a token is renewed.",
    level=Level.INFO,
    when=each(SchemeElement, where=_logs_people_in),
    why="Where tokens cannot be renewed they are made to last, and a stolen one then works for months.",
    fix="Let access tokens last minutes, give a `refreshUrl`, and replace the refresh token at each use.",
    lesson="For how long does a token work that somebody copied today?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9700#section-2.2.2",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  authorizationCode:  # finding
                    authorizationUrl: https://id.example.com/authorize
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
                    refreshUrl: https://id.example.com/token
                    scopes: {}
        """,
    ),
)
def security_short_lived_tokens(scheme: SchemeElement) -> Said | None:
    flow = scheme.flows["authorizationCode"]
    described = scheme.node.mapping.get("description")
    told = isinstance(described, str) and _RENEWAL.search(described)
    if told or flow.has("refreshUrl") or any("offline" in scope for scope in scopes_of(scheme)):
        return None
    return Said("gives no `refreshUrl` and says nothing of renewal", flow)
