"""What rules on values say of calls, in the words of those who share messages or documents and call nobody."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import TypeAlias

from reviewtui.model import Finding, Kind
from reviewtui.rules.rule import Rule

RuleOf: TypeAlias = Callable[[Finding], "Rule | None"]

VALUES = frozenset({Kind.PROPERTY, Kind.SCHEMA, Kind.ENUM, Kind.VARIANT})
"""The kinds of elements whose rules all formats with schemas share."""

# Names in backquotes are matched first, so that they stay.
_OF_CALLS = re.compile(r"`[^`]*`|\b(?:a server|(?:requests?|responses?|answers?|clients?)\b)", re.IGNORECASE)
_NOUNS = {"asyncapi": "message", "jsonschema": "document"}
"""What is sent, or kept, in place of requests and responses."""


def reworded(text: str, words: Mapping[str, str]) -> str:
    """Return a text with words of calls replaced; what stands in backquotes stays, and so do capitals."""
    return _OF_CALLS.sub(lambda found: _capital(found[0], words.get(found[0].lower(), found[0])), text)


def words_of(format_name: str, *, clients: str = "programs") -> Mapping[str, str]:
    """Return the words of a format in place of those of calls; none where there are calls."""
    noun = _NOUNS.get(format_name)
    if noun is None:
        return {}
    one = dict.fromkeys(("request", "response", "answer"), noun)
    several = dict.fromkeys(("requests", "responses", "answers"), f"{noun}s")
    reader = "the application" if noun == "message" else "a reader"
    return {**one, **several, "a server": reader, "clients": clients, "client": clients.removesuffix("s")}


def spoken(format_name: str, rule_of: RuleOf) -> RuleOf:
    """Return what finds rules, so that those on values speak the words of a format."""
    words = words_of(format_name)

    def found(finding: Finding) -> Rule | None:
        rule = rule_of(finding)
        if rule is None or not words or any(match.kind not in VALUES for match in rule.when):
            return rule
        title, why, fix, lesson = (reworded(text, words) for text in (rule.title, rule.why, rule.fix, rule.lesson))
        return rule._replace(title=title, why=why, fix=fix, lesson=lesson)

    return found if words else rule_of


def _capital(old: str, new: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() and not old.isupper() else new
