from __future__ import annotations

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.lint.personal import classification, is_personal
from reviewtui.rules.rule import Example, each, rule

# These at the end of a name say that it is about something else than the datum itself.
_ABOUT = frozenset(
    {"id", "ids", "sid", "type", "types", "status", "state", "url", "uri", "template", "format", "label", "enabled",
     "at", "on", "verified", "count", "token", "domain", "domains", "check", "result", "code", "provider", "subject",
     "source", "method", "mode", "version", "hash", "key", "preference", "country", "list", "range", "ranges"}
)  # fmt: skip


_OF_FIRMS = frozenset({"merchant", "company", "business", "store", "shop", "organization", "bank", "warehouse"})


def _about_people(member: PropertyElement) -> bool:
    if member.types != ("string",) or "enum" in member.value or not is_personal(member.name):
        return False
    parts = words(member.name)
    last = parts[-2:]
    return (_OF_FIRMS.isdisjoint(parts) and _ABOUT.isdisjoint(last[-1:])) or last in {
        ("postal", "code"),
        ("zip", "code"),
    }


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
