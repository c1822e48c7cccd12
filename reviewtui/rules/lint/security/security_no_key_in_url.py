from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _is_key(scheme: SchemeElement) -> bool:
    return scheme.type == "apiKey"


@rule(
    id="security-no-key-in-url",
    title="A key is sent as a part of the URL.",
    level=Level.ERROR,
    when=each(SchemeElement, where=_is_key),
    why=(
        "URLs end up in access logs, browser histories and the `Referer` of other sites, and the key in them does too."
    ),
    fix="Send it in a header, and let keys that were sent in URLs run out.",
    lesson="Who may read the access logs of every proxy between your consumers and you?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://www.rfc-editor.org/rfc/rfc9700#section-4.3.2",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:
              login: {type: apiKey, in: query, name: key}  # finding
        """,
        head="""
            securitySchemes:
              login: {type: apiKey, in: header, name: Acme-Key}
        """,
    ),
)
def security_no_key_in_url(scheme: SchemeElement) -> str | None:
    return "sends the key in the URL" if scheme.node.mapping.get("in") == "query" else None
