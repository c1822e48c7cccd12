from __future__ import annotations

from reviewtui.formats.elements import SchemeElement
from reviewtui.model import Level
from reviewtui.rules.rule import Example, each, rule


def _over_http(scheme: SchemeElement) -> bool:
    return scheme.type in {"http", "basic"}


@rule(
    id="security-no-basic",
    title="A password travels with every call.",
    level=Level.ERROR,
    when=each(SchemeElement, where=_over_http),
    why=(
        "Basic authentication sends a password that does not expire, and every proxy, log and crash report on "
        "the way can keep it."
    ),
    fix="Use OAuth with tokens that expire, or certificates of the client.",
    lesson="How many machines have seen the password by the time the answer arrives?",
    references=(
        "https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",
        "https://www.rfc-editor.org/rfc/rfc7617",
    ),
    example=Example(
        scope="components",
        base="""
            securitySchemes:
              login: {type: http, scheme: basic}  # finding
        """,
        head="""
            securitySchemes:
              login: {type: http, scheme: bearer}
        """,
    ),
)
def security_no_basic(scheme: SchemeElement) -> str | None:
    named = scheme.node.mapping.get("scheme")
    basic = scheme.type == "basic" or (isinstance(named, str) and named.lower() == "basic")
    return "sends a password with every call" if basic else None
