"""Days as people write them in records; one that could be two days is none."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[ .-]{1,2}([A-Za-z]{3,9})[ .,-]{1,3}(\d{4})(?!\d)")
_MONTH_DAY = re.compile(r"\b([A-Za-z]{3,9})[ .]{1,2}(\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)")
_LAST_MONTH = 12


def day_in(text: str) -> date | None:
    """Return the first day in a text; None when there is none, or when day and month could be either."""
    if found := _YEAR_FIRST.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _YEAR_LAST.search(text):
        one, two, year = (int(part) for part in found.groups())
        if one == two or one > _LAST_MONTH:
            return _day(year, two, one)
        return _day(year, one, two) if two > _LAST_MONTH else None
    if found := _DAY_MONTH.search(text):
        return _day(int(found[3]), _month(found[2]), int(found[1]))
    if found := _MONTH_DAY.search(text):
        return _day(int(found[3]), _month(found[1]), int(found[2]))
    return None


def _month(word: str) -> int:
    beginning = word[:3].lower()
    return _MONTHS.index(beginning) + 1 if beginning in _MONTHS else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
