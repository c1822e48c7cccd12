from __future__ import annotations

from functools import lru_cache

from reviewtui.formats.elements import ParameterElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_RESTRICTED_BY = frozenset({"pattern", "enum", "const"})
_ADDRESS = frozenset({"url", "urls", "uri", "uris"})
_FETCHING = frozenset(
    {"callback", "webhook", "hook", "notification", "notify", "fallback", "fetch", "import", "image", "media", "file",
     "jwks", "feed", "voice", "sms", "answer"}
)  # fmt: skip


def _fetched(element: ParameterElement | PropertyElement) -> bool:
    if not _is_fetched(element.name):
        return False
    if isinstance(element, PropertyElement):
        return element.types == ("string",) and element.request
    return element.schema_value.get("type") == "string"


@lru_cache(maxsize=8192)
def _is_fetched(name: str) -> bool:
    parts = words(name)
    return not _ADDRESS.isdisjoint(parts[-1:]) and not _FETCHING.isdisjoint(parts)


@rule(
    id="security-ssrf-url-parameter",
    title="The server is given an address that it is likely to fetch.",
    level=Level.INFO,
    when=each(ParameterElement, where=_fetched, also=(PropertyElement,)),
    heuristic=True,
    gathered=True,
    why=(
        "Whoever may name the address can make your server ask machines that only it can reach, such as those "
        "with its own keys."
    ),
    fix="Allow known hosts only, resolve names once, follow no redirects, and say all this in the description.",
    lesson="What does your service answer when the address leads to its own metadata service?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa7-server-side-request-forgery/",),
    example=Example(
        scope="request-schema",
        base="""
            type: object
            properties:
              callback_url: {type: string, format: uri}  # finding
        """,
        head="""
            type: object
            properties:
              callback_url: {type: string, format: uri, pattern: "^https://hooks[.]acme[.]io/"}
        """,
    ),
)
def security_ssrf_url_parameter(element: ParameterElement | PropertyElement) -> str | None:
    value = element.value if isinstance(element, PropertyElement) else element.schema_value
    restricted = not _RESTRICTED_BY.isdisjoint(value)
    return None if restricted else "is an address that the server is likely to fetch"
