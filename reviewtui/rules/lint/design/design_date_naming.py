from __future__ import annotations

from collections import Counter

from reviewtui.formats.elements import ApiElement
from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.house import ANY
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule
from reviewtui.rules.words import quote

_SUFFIXES = frozenset({"at", "time", "date", "on", "timestamp", "datetime", "ts"})
# The ends of a range, and values whose names are those of something else.
_BOUNDS = frozenset(
    {"gt", "gte", "lt", "lte", "from", "to", "since", "until", "after", "before", "min", "max", "value"}
)
_SHARE = 0.7
_LEAST = 5


def _moment(member: PropertyElement) -> bool:
    moment = member.types == ("string",) and member.value.get("format") == "date-time"
    return moment and member.name not in _BOUNDS


def _usual(api: ApiElement) -> str:
    """Return the word that most names of moments end in; empty where no word does."""
    names = {one.name for one in api.properties if _moment(one)}
    counts = Counter("".join(words(name)[-1:]) for name in names)
    suffix, times = max(counts.items(), key=lambda pair: pair[1], default=("", 0))
    return suffix if suffix in _SUFFIXES and times >= max(_LEAST, _SHARE * len(names)) else ""


@rule(
    id="design-date-naming",
    title="The name of a moment does not end like the others.",
    level=Level.INFO,
    heuristic=True,
    when=each(PropertyElement, where=_moment, given=_usual, options=("date_suffix",), having="format"),
    gathered=True,
    why="With `created_at`, `update_time` and `expires` in one API nobody can guess the next name.",
    fix="Choose one ending, such as `_at` or `_time`, for all moments of the API.",
    lesson="What would a new developer call the moment of cancellation?",
    references=("https://opensource.zalando.com/restful-api-guidelines/#235", "https://google.aip.dev/142"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              created_at: {type: string, format: date-time}
              updated_at: {type: string, format: date-time}
              deleted_at: {type: string, format: date-time}
              sent_at: {type: string, format: date-time}
              paid_at: {type: string, format: date-time}
              expires: {type: string, format: date-time}  # finding
        """,
        head="""
            type: object
            properties:
              created_at: {type: string, format: date-time}
              updated_at: {type: string, format: date-time}
              deleted_at: {type: string, format: date-time}
              sent_at: {type: string, format: date-time}
              paid_at: {type: string, format: date-time}
              expires_at: {type: string, format: date-time}
        """,
    ),
)
def design_date_naming(member: PropertyElement, usual: str, chosen: str) -> str | None:
    suffix = usual if chosen == ANY else chosen
    fits = not suffix or words(member.name)[-1:] == (suffix,)
    return None if fits else f"does not end in {quote(suffix)}"
