from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.hosts import is_clear
from reviewtui.rules.rule import Example, Said, each, rule
from reviewtui.rules.words import quote

_ADDRESSES = ("openIdConnectUrl", "authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl")


def _has_addresses(scheme: SchemeElement) -> bool:
    return scheme.type in {"oauth2", "openIdConnect"}


@rule(
    id="security-oauth-https",
    title="Logins or tokens travel in clear text.",
    level=Level.ERROR,
    when=each(SchemeElement, where=_has_addresses),
    why="Whoever shares the network reads the codes and tokens, or answers in the place of the real server.",
    fix="Serve the addresses of the authorization server by `https` only.",
    lesson="Who could read along between a consumer in a café and this address?",
    references=(
        "https://www.rfc-editor.org/rfc/rfc9700#section-2.6",
        "https://owasp.org/API-Security/editions/2023/en/0xa8-security-misconfiguration/",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  clientCredentials:
                    tokenUrl: http://id.example.com/token  # finding
                    scopes: {}
        """,
        head="""
            securitySchemes:

              login:
                type: oauth2
                flows:
                  clientCredentials:
                    tokenUrl: https://id.example.com/token
                    scopes: {}
        """,
    ),
)
def security_oauth_https(scheme: SchemeElement) -> Said | None:
    for holder in (scheme.node, *scheme.flows.values()):
        for key in _ADDRESSES:
            url = holder.mapping.get(key)
            if isinstance(url, str) and is_clear(url):
                return Said(f"sends credentials in clear text to {quote(url)}", holder.at(key))
    return None
