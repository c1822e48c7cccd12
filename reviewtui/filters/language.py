"""The line that a filter is written in: `verdict:breaking path:/orders* -kind:example "free words"`."""

from __future__ import annotations

import re
from difflib import get_close_matches

from reviewtui.errors import UsageError
from reviewtui.filters.fields import Field
from reviewtui.filters.query import Condition, Query

LONGEST = 500
# A part is free of blanks, except between quotes.
_PART = re.compile(r'(?:[^\s"]|"[^"]*(?:"|$))+')
_FIELDS = {field.value: field for field in Field}


def read(line: str) -> Query:
    """Return the filter that a line asks for; raises `UsageError` for a field or a word that is not known."""
    if len(line) > LONGEST:
        raise UsageError(f"a filter has at most {LONGEST} signs", hint="Say less, or filter again in the review.")
    conditions = map(_condition, _PART.findall(line))
    return Query(tuple(condition for condition in conditions if any(condition.words)))


def written(query: Query) -> str:
    """Return the line that asks for a filter."""
    return " ".join(map(_part, query.conditions))


def _condition(part: str) -> Condition:
    excluded = part.startswith("-") and len(part) > 1
    name, colon, rest = part[excluded:].partition(":")
    if not colon or name.startswith('"') or "/" in name:
        return Condition(Field.TEXT, (_unquoted(part[excluded:]),), excluded)
    field = _FIELDS.get(name.lower())
    if field is None:
        raise UsageError(f"`{name}` is nothing to filter by", hint=_near(name, tuple(_FIELDS), "Fields"))
    words = tuple(filter(None, (_unquoted(word) for word in _split(rest))))
    if not words:
        raise UsageError(f"`{name}:` needs a word after it", hint=_told(field))
    return Condition(field, tuple(dict.fromkeys(_known(field, word) for word in words)), excluded)


def _known(field: Field, word: str) -> str:
    if not field.choices:
        return word
    if word.lower() not in field.choices:
        raise UsageError(f"`{field.value}` cannot be `{word}`", hint=_near(word, field.choices, "It is one of"))
    return word.lower()


def _near(word: str, known: tuple[str, ...], lead: str) -> str:
    near = get_close_matches(word.lower(), known, n=1)
    return f"Did you mean `{near[0]}`?" if near else f"{lead}: {', '.join(known)}."


def _told(field: Field) -> str:
    choices = field.choices
    return f"It is one of: {', '.join(choices)}." if choices else f"For example `{field.value}:order*`."


def _split(words: str) -> list[str]:
    return re.findall(r'(?:[^,"]|"[^"]*(?:"|$))+', words)


def _unquoted(word: str) -> str:
    return word.replace('"', "")


def _part(condition: Condition) -> str:
    sign = "-" if condition.excluded else ""
    words = ",".join(map(_quoted, condition.words))
    bare = condition.field is Field.TEXT and len(condition.words) == 1
    return f"{sign}{_alone(condition.words[0])}" if bare else f"{sign}{condition.field.value}:{words}"


def _quoted(word: str) -> str:
    return f'"{word}"' if re.search(r"[\s,]", word) else word


def _alone(word: str) -> str:
    """Return a free word so that it is read as one: neither as a field nor as taken out."""
    return f'"{word}"' if re.search(r"[\s:]", word) or word.startswith("-") else word
