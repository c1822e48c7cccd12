"""The keys of the screen as `reviewtui keys` tells them, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Problem
from reviewtui.reports.json import problem_as_json
from reviewtui.reports.json_text import encoded
from reviewtui.reports.look import Ink

if TYPE_CHECKING:
    from reviewtui.errors import ReviewtuiError
    from reviewtui.preferences import Settings
    from reviewtui.reports.look import Look
    from reviewtui.tui.keymap import KeyRow

SCHEMA = 1
_KEYS_WIDTH, _ID_WIDTH = 18, 24


def as_text(rows: Iterable[KeyRow], look: Look) -> str:
    """Return all actions by place: keys, id, and what it does; a chosen key tells which one it is instead of."""
    lines: list[str] = []
    for place, listed in groupby(rows, key=lambda row: row.place):
        lines += [look.ink(Ink.HEADING, place), *(line for row in listed for line in _lines(row, look)), ""]
    lines += look.wrapped("`?` on the screen shows them too. Your settings can give each id other keys.")
    return "\n".join(lines) + "\n"


def standing(settings: Settings, path: str, mistakes: Sequence[ReviewtuiError], look: Look) -> str:
    """Return in a sentence how the settings stand; what is wrong is told apart."""
    if not settings.path:
        where = f"You have no settings; they would stand in {path}." if path else "No settings are read."
        return "\n".join(look.wrapped(where)) + "\n"
    found = f"{counted(len(mistakes), 'mistake')} in" if mistakes else "Nothing is wrong in"
    return "\n".join(look.wrapped(f"{found} {settings.path}.")) + "\n"


def as_json(rows: Iterable[KeyRow], path: str, mistakes: Iterable[ReviewtuiError]) -> str:
    """Return the same for programs; keys have the names that settings take."""
    return encoded(
        {
            "schema": SCHEMA,
            "settings": path,
            "actions": [
                {
                    "id": row.id,
                    "place": row.place,
                    "title": row.title,
                    "help": row.help,
                    "keys": list(row.keys),
                    "usual_keys": list(row.usual),
                    "remapped": row.remapped,
                }
                for row in rows
            ],
            "errors": [
                problem_as_json(Problem(one.message, one.path, one.line, one.column, one.hint)) for one in mistakes
            ],
        }
    )


def _lines(row: KeyRow, look: Look) -> list[str]:
    usual = f" (instead of {' '.join(row.usual)})" if row.remapped else ""
    head = f"  {' '.join(row.keys) or 'none':<{_KEYS_WIDTH}}{row.id:<{_ID_WIDTH}}"
    return look.wrapped(f"{row.title}{usual}", first=f"{head} ", rest=" " * (len(head) + 1))
