from __future__ import annotations

from functools import lru_cache

from reviewtui.formats.schema_elements import PropertyElement
from reviewtui.model import Level
from reviewtui.rules.lint.naming import words
from reviewtui.rules.rule import Example, each, rule

_LAST = frozenset({"date", "datetime"})
_BEFORE_TIME = frozenset(
    {"start", "end", "create", "created", "creation", "update", "updated", "expire", "expires", "expiry", "expiration",
     "delete", "deleted", "begin", "finish", "finished", "modified", "completed", "completion", "publish"}
)  # fmt: skip
_AFTER_DATE = frozenset({"created", "updated", "modified", "deleted", "expires", "sent", "added"})
_TOLD = frozenset({"format", "pattern", "enum", "const"})


def _dated(member: PropertyElement) -> bool:
    return member.types == ("string",) and _names_moment(member.name)


@lru_cache(maxsize=8192)
def _names_moment(name: str) -> bool:
    found = words(name)
    last, before = found[-1] if found else "", found[-2] if len(found) > 1 else ""
    return (
        last in _LAST
        or (last == "at" and before.endswith("ed"))
        or (last == "time" and before in _BEFORE_TIME)
        or (before == "date" and last in _AFTER_DATE)
    )


@rule(
    id="design-date-time-format",
    title="A date is plain text.",
    level=Level.WARN,
    heuristic=True,
    when=each(PropertyElement, where=_dated),
    gathered=True,
    why="Without a format every client guesses the order of day and month, and the time zone.",
    fix="Add `format: date-time` or `format: date`, which are those of RFC 3339.",
    lesson="Which day is 03/04/2026, and in whose time zone?",
    references=("https://www.rfc-editor.org/rfc/rfc3339", "https://google.aip.dev/142"),
    example=Example(
        scope="response-schema",
        base="""
            type: object
            properties:
              created_at: {type: string}  # finding
        """,
        head="""
            type: object
            properties:
              created_at: {type: string, format: date-time}
        """,
    ),
)
def design_date_time_format(member: PropertyElement) -> str | None:
    return "is plain text" if _TOLD.isdisjoint(member.value) else None
