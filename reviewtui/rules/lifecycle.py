"""Where an API stands in its life: sunset dates, stability levels, versions, audiences, compared by their order."""

from __future__ import annotations

import datetime as dt
import re

from reviewtui.model import Change, How, JsonValue

LEVELS = ("draft", "alpha", "beta", "stable")
_UNSTABLE = frozenset(LEVELS[:2])
AUDIENCES: tuple[JsonValue, ...] = (
    "component-internal",
    "business-unit-internal",
    "company-internal",
    "external-partner",
    "external-public",
)
# Longer digits are no version, and turning them into a number takes time that grows with the square of their length.
_LONGEST_NUMBER = 18
_FIRST_YEAR = 1900
_DATE_LENGTH = len("2026-01-31")
_RFC_3339 = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}([Tt ][0-9:]{8}(\.[0-9]{1,9})?([Zz]|[+-][0-9]{2}:[0-9]{2}))?")


def day(value: JsonValue) -> str | None:
    """Return the calendar day of an RFC 3339 date or date-time as text that sorts, None when it is neither."""
    if not isinstance(value, str) or not _RFC_3339.fullmatch(value):
        return None
    try:
        dt.datetime.fromisoformat(value.upper())
    except ValueError:
        return None
    return value[:_DATE_LENGTH]


def sunset_given(change: Change) -> bool:
    """Return whether a date was promised where there was none that could be read."""
    return day(change.before) is None and day(change.after) is not None


def sunset_earlier(change: Change) -> bool:
    """Return whether a promised date moved toward today."""
    before, after = day(change.before), day(change.after)
    return before is not None and after is not None and after < before


def sunset_later(change: Change) -> bool:
    """Return whether a promised date moved away, or only its writing changed."""
    before, after = day(change.before), day(change.after)
    return before is not None and after is not None and after >= before


def sunset_withdrawn(change: Change) -> bool:
    """Return whether no date is left."""
    return change.after is None


def sunset_unreadable(change: Change) -> bool:
    """Return whether the new date is none."""
    return change.after is not None and day(change.after) is None


def stability_lowered(change: Change) -> bool:
    """Return whether the level promises less; no level means stable, an unknown level promises nothing."""
    return _rank(change.after) < _rank(change.before)


def promised_nothing(change: Change) -> bool:
    """Return whether what went, or what now has another level, was a draft or alpha by itself."""
    before = change.before
    if change.how is How.REMOVED:
        before = before.get("stability") if isinstance(before, dict) else None
    elif change.fact != "stability":
        before = None
    return isinstance(before, str) and before in _UNSTABLE


def _rank(level: JsonValue) -> int:
    if level is None:
        return len(LEVELS) - 1
    return LEVELS.index(level) if isinstance(level, str) and level in LEVELS else -1


def version_decreased(change: Change) -> bool:
    """Return whether both versions are numbers between dots and the new one is the lower."""
    before, after = _numbers(change.before), _numbers(change.after)
    return before is not None and after is not None and after < before


def major_version_kept(change: Change) -> bool:
    """Return whether a semantic version went up without saying that something breaks.

    Below 1.0.0 the second number says it; a pre-release promises nothing, and years count time, not compatibility.
    """
    before, after = _numbers(change.before), _numbers(change.after)
    if before is None or after is None or before[0] >= _FIRST_YEAR or "-" in str(change.before):
        return False
    leading = 1 if before[0] else 2
    return before <= after and (*before, 0)[:leading] == (*after, 0)[:leading]


def _numbers(version: JsonValue) -> tuple[int, ...] | None:
    parts = str(version).removeprefix("v").split("+")[0].split("-")[0].split(".")
    numeric = all(part.isascii() and part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts)
    return tuple(int(part) for part in parts) if numeric else None


def audience_narrowed(change: Change) -> bool:
    """Return whether both audiences are known and the new one is inside the old one."""
    before, after = change.before, change.after
    return before in AUDIENCES and after in AUDIENCES and AUDIENCES.index(after) < AUDIENCES.index(before)
