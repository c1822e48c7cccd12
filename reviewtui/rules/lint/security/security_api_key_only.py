from __future__ import annotations

from reviewtui.formats.elements import ApiElement, OperationElement, SchemeElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import is_entrance, secured, writes
from reviewtui.rules.rule import Example, each, rule


def _guarded_write(operation: OperationElement) -> bool:
    return writes(operation) and secured(operation) and not is_entrance(operation)


def _bare_keys(api: ApiElement) -> frozenset[str]:
    """Return the schemes that are no more than a key; cookies hold sessions, and `Authorization` holds tokens."""
    return frozenset(scheme.name for scheme in api.schemes if scheme.type == "apiKey" and _is_bare(scheme))


def _is_bare(scheme: SchemeElement) -> bool:
    written = scheme.node.mapping
    return written.get("in") != "cookie" and str(written.get("name")).lower() != "authorization"


@rule(
    id="security-api-key-only",
    title="Something is changed for whoever holds a key.",
    level=Level.WARN,
    when=each(OperationElement, where=_guarded_write, given=_bare_keys),
    gathered=True,
    why=(
        "A key stands for an application: it tells neither which person acts nor what they may do, and it "
        "seldom expires."
    ),
    fix="Ask for a token with scopes, at least for what changes data.",
    lesson="Which person would the audit log name for this change?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa2-broken-authentication/",),
    example=Example(
        scope="document",
        base="""
            paths:
              /orders:
                post:  # finding
                  security: [{key: []}]
                  responses: {"200": {description: OK}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
        """,
        head="""
            paths:
              /orders:
                post:
                  security: [{login: [write]}]
                  responses: {"200": {description: OK}}
            components:
              securitySchemes:
                key: {type: apiKey, in: header, name: X-Key}
                login: {type: oauth2, flows: {clientCredentials: {tokenUrl: /token, scopes: {write: Change orders}}}}
        """,
    ),
)
def security_api_key_only(operation: OperationElement, keys: frozenset[str]) -> str | None:
    only = any(keys.issuperset(alternative) for alternative in operation.security)
    return "changes data for whoever holds a key" if only else None
