from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_WEAK = frozenset({"digest", "negotiate", "ntlm", "oauth"})
_SOUND = frozenset(
    {"basic", "bearer", "concealed", "dpop", "gnap", "hoba", "mutual", "privatetoken", "scram-sha-1",
     "scram-sha-256", "vapid"}
)  # fmt: skip


def _named(scheme: SchemeElement) -> bool:
    return scheme.type == "http" and isinstance(scheme.node.mapping.get("scheme"), str)


@rule(
    id="security-no-weak-http-scheme",
    title="An HTTP scheme is weak or known to nobody.",
    level=Level.ERROR,
    when=each(SchemeElement, where=_named),
    why=(
        "Digest mostly rests on MD5, Negotiate binds to a connection that proxies share, OAuth 1.0 is retired, "
        "and clients know no schemes that are not registered."
    ),
    fix="Use `bearer` with tokens of OAuth 2, or `mutualTLS`.",
    lesson="Which library of a consumer speaks this scheme?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://www.iana.org/assignments/http-authschemes/http-authschemes.xhtml",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:
              login: {type: http, scheme: digest}  # finding
        """,
        head="""
            securitySchemes:
              login: {type: http, scheme: bearer}
        """,
    ),
)
def security_no_weak_http_scheme(scheme: SchemeElement) -> str | None:
    named = str(scheme.node.mapping["scheme"])
    if named.lower() in _WEAK:
        return f"uses {quote(named)}, which is weak"
    return None if named.lower() in _SOUND else f"uses {quote(named)}, which is not a registered scheme"
