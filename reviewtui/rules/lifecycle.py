"""Where an API stands in its life: sunset dates, stability levels, versions, audiences, compared by their order."""

from __future__ import annotations

from reviewtui.model import Change, JsonValue

_LEVELS = ("draft", "alpha", "beta", "stable")
_AUDIENCES: tuple[JsonValue, ...] = (
    "component-internal",
    "business-unit-internal",
    "company-internal",
    "external-partner",
    "external-public",
)
# Longer digits are no version, and turning them into a number takes time that grows with the square of their length.
_LONGEST_NUMBER = 18
_DATE_LENGTH = len("2026-01-31")


def day(value: JsonValue) -> str | None:
    """Return the calendar day of an RFC 3339 date or date-time as text that sorts, None when it is neither."""
    text = value[:_DATE_LENGTH] if isinstance(value, str) else ""
    year, month, date = text[:4], text[5:7], text[8:]
    if len(text) != _DATE_LENGTH or text[4] + text[7] != "--" or not (year + month + date).isdecimal():
        return None
    return text if "01" <= month <= "12" and "01" <= date <= "31" else None


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
    """Return whether no date that can be read is left."""
    return day(change.after) is None


def stability_lowered(change: Change) -> bool:
    """Return whether the level promises less; no level means stable, an unknown level promises nothing."""
    return _rank(change.after) < _rank(change.before)


def _rank(level: JsonValue) -> int:
    if level is None:
        return len(_LEVELS) - 1
    return _LEVELS.index(level) if isinstance(level, str) and level in _LEVELS else -1


def version_decreased(change: Change) -> bool:
    """Return whether both versions are numbers between dots and the new one is the lower."""
    before, after = _numbers(change.before), _numbers(change.after)
    return before is not None and after is not None and after < before


def _numbers(version: JsonValue) -> tuple[int, ...] | None:
    parts = str(version).removeprefix("v").split("+")[0].split("-")[0].split(".")
    numeric = all(part.isascii() and part.isdecimal() and len(part) <= _LONGEST_NUMBER for part in parts)
    return tuple(int(part) for part in parts) if numeric else None


def audience_narrowed(change: Change) -> bool:
    """Return whether both audiences are known and the new one is inside the old one."""
    before, after = change.before, change.after
    return before in _AUDIENCES and after in _AUDIENCES and _AUDIENCES.index(after) < _AUDIENCES.index(before)
