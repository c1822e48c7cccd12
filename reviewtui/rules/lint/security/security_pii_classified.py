from __future__ import annotations

from functools import lru_cache

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.personal import classification, is_personal
from reviewtui.rules.rule import Example, each, rule

# These at the end of a name say that it is about something else than the datum itself.
_ABOUT = frozenset(
    {"id", "ids", "sid", "type", "types", "status", "state", "url", "uri", "template", "format", "label", "enabled",
     "at", "on", "verified", "count", "token", "domain", "domains", "check", "result", "code", "provider", "subject",
     "source", "method", "mode", "version", "hash", "key", "preference", "country", "list", "range", "ranges",
     "suffix", "direction", "designator"}
)  # fmt: skip


_CODES = frozenset({("postal", "code"), ("zip", "code")})
_OF_FIRMS = frozenset({"merchant", "company", "business", "store", "shop", "organization", "bank", "warehouse"})


def _about_people(member: PropertyElement) -> bool:
    return _is_datum(member.name) and member.types == ("string",) and "enum" not in member.value


@lru_cache(maxsize=8192)
def _is_datum(name: str) -> bool:
    parts = words(name)
    if not is_personal(name) or not _OF_FIRMS.isdisjoint(parts):
        return False
    return _ABOUT.isdisjoint(parts[-1:]) or parts[-2:] in _CODES


@rule(
    id="security-pii-classified",
    title="Data about people is not classified.",
    level=Level.INFO,
    when=each(PropertyElement, where=_about_people),
    heuristic=True,
    gathered=True,
    why="Who logs, copies or keeps it cannot tell from the description that the law has a word in it.",
    fix=(
        "Say what it is, such as `x-data-classification: personal`, so that tools can mask it and reviews can find it."
    ),
    lesson="Which members of your messages must not stand in a log?",
    references=("https://gdpr-info.eu/art-30-gdpr/", "https://www.nist.gov/privacy-framework"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              email: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              email: {type: string, x-data-classification: personal}
        """,
    ),
)
def security_pii_classified(member: PropertyElement) -> str | None:
    return None if classification(member) else "is about a person, and not classified"
