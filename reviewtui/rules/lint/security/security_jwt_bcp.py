from __future__ import annotations

import re

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule

_CHECKS = re.compile(r"\b8725\b|\bissuer|\baudience|\biss\b|\baud\b", re.IGNORECASE)


def _is_jwt(scheme: SchemeElement) -> bool:
    form = scheme.node.mapping.get("bearerFormat")
    return scheme.type == "http" and isinstance(form, str) and "jwt" in form.lower()


@rule(
    id="security-jwt-bcp",
    title="Tokens are JWTs, and nothing says how they are checked.",
    level=Level.INFO,
    when=each(SchemeElement, where=_is_jwt),
    why=(
        "A JWT that is read but not checked for its issuer, its audience and its algorithm lets in whoever writes one."
    ),
    fix="Say in the `description` that tokens are checked as RFC 8725 asks, and which `iss` and `aud` they carry.",
    lesson="Would your service take a token that was issued for another service?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc8725",
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:
              login: {type: http, scheme: bearer, bearerFormat: JWT}  # finding
        """,
        head="""
            securitySchemes:

              login:
                type: http
                scheme: bearer
                bearerFormat: JWT
                description: Checked as in RFC 8725; `iss` is https://id.example.com, `aud` is orders.
        """,
    ),
)
def security_jwt_bcp(scheme: SchemeElement) -> str | None:
    described = scheme.node.mapping.get("description")
    told = isinstance(described, str) and _CHECKS.search(described)
    return None if told else "does not say how its tokens are checked"
