from __future__ import annotations

import re
from functools import lru_cache

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.access import reads
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_SECRETS = frozenset(
    {"password", "passwd", "passphrase", "secret", "clientsecret", "secretkey", "privatekey", "signingsecret",
     "webhooksecret", "apisecret", "appsecret", "sharedsecret", "refreshtoken", "consumersecret"}
)  # fmt: skip
# Words by which a description says that what is read is not the secret itself, or that it is shown once.
_HIDDEN = re.compile(
    r"mask|redact|obfuscat|asterisk|\*\*|encrypted|hash|\bonly\b|never|placeholder|empty|\bonce\b|not returned|public",
    re.IGNORECASE,
)


def _named_secret(member: PropertyElement) -> bool:
    if not _is_secret(member.name) or member.types != ("string",) or "enum" in member.value:
        return False
    return member.response and not _is_hidden(member)


@lru_cache(maxsize=8192)
def _is_secret(name: str) -> bool:
    return "".join(words(name)) in _SECRETS


def _is_hidden(member: PropertyElement) -> bool:
    told = (member.value.get(key) for key in ("description", "example"))
    return any(_HIDDEN.search(text) for text in told if isinstance(text, str))


def _read_again(api: ApiElement) -> frozenset[int]:
    """Return the ids of all origins that answers to GET lead to."""
    origins = {schema.node.address: schema.origin for schema in api.schemas if not schema.within}
    waiting = [
        origins.get(media.schema.address)
        for operation in api.operations
        if reads(operation)
        for response in operation.responses
        if response.success
        for media in response.media
        if media.schema is not None
    ]
    seen: set[int] = set()
    while waiting:
        origin = waiting.pop()
        if origin is not None and id(origin) not in seen:
            seen.add(id(origin))
            waiting += origin.uses
    return frozenset(seen)


@rule(
    id="security-secret-in-response",
    title="A secret can be read again at any time.",
    level=Level.WARN,
    when=each(PropertyElement, where=_named_secret, given=_read_again),
    heuristic=True,
    gathered=True,
    why=(
        "Whoever gets hold of one token of a reader then has the secret too, and every cache and log of answers "
        "keeps it."
    ),
    fix="Mark it as `writeOnly`, and show what you generate once, in the answer that creates it.",
    lesson="Why must a stored password ever leave the server?",
    references=("https://owasp.org/API-Security/editions/2023/en/0xa3-broken-object-property-level-authorization/",),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              client_secret: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              client_secret: {type: string, writeOnly: true}
        """,
    ),
)
def security_secret_in_response(member: PropertyElement, read: frozenset[int]) -> str | None:
    return "can be read again at any time" if id(member.owner.origin) in read else None
