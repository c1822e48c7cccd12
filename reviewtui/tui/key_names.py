"""What keys are called: by Textual, by people who write them into a file, and on the screen."""

from __future__ import annotations

import string
import unicodedata
from functools import cache
from typing import Final

from textual.keys import _character_to_key

_SIGNS: Final = {_character_to_key(sign): sign for sign in string.punctuation}
_SHORT: Final = {"escape": "esc", "pagedown": "pgdn", "pageup": "pgup", "delete": "del", "insert": "ins"}
_LONG: Final = {"return": "enter", **{short: name for name, short in _SHORT.items()}}
_MOVING: Final = ("up", "down", "left", "right", "home", "end", "pageup", "pagedown")
NAMED: Final = (
    *("enter", "space", "tab", "backspace", "delete", "insert", "escape"),
    *_MOVING,
    *(f"f{number}" for number in range(1, 13)),
)
"""The keys that have a name and no sign."""

# What a terminal sends for both is the same, so that nobody could tell which one was pressed.
SAME: Final = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace", "ctrl+left_square_bracket": "escape"}
_WITH_CONTROL: Final = frozenset("abcdefghijklmnopqrstuvwxyz") | {"backslash", "right_square_bracket", "underscore"}

TEXT_KEYS: Final = frozenset(
    {
        *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "enter", "backspace", "delete"),
        *(f"shift+{key}" for key in ("up", "down", "left", "right", "home", "end")),
        *(f"ctrl+{key}" for key in "acdekuvwxyz"),
        *("ctrl+left", "ctrl+right", "ctrl+backspace", "ctrl+shift+left", "ctrl+shift+right"),
        *("ctrl+shift+a", "ctrl+shift+k", "alt+backspace", "alt+delete", "ctrl+underscore", "f6", "f7"),
    }
)
"""The keys with which a text is edited, besides those that write a sign."""


@cache
def shown_key(key: str) -> str:
    """Return a key as people write it."""
    *modifiers, name = key.split("+")
    return "+".join((*modifiers, _SIGNS.get(name) or _SHORT.get(name) or _sign(name)))


def for_text(key: str) -> bool:
    """Return whether a text that is being written needs the key: to write a sign, or to edit."""
    writes = "+" not in key and (key == "space" or key not in NAMED)
    return writes or key in TEXT_KEYS


def key_named(written: str) -> str | None:
    """Return Textual's name of a key as somebody wrote it, such as `?`, `esc`, `Ctrl+X`; None when there is none."""
    if len(written) == 1:
        return _character_to_key(written) if written.isprintable() and not written.isspace() else None
    *before, last = written.lower().split("+")
    modifiers = tuple(sorted(before))
    name = _character_to_key(last) if len(last) == 1 and last.isprintable() else _LONG.get(last, last)
    return "+".join((*modifiers, name)) if _can_be_sent(modifiers, name) else None


def _can_be_sent(modifiers: tuple[str, ...], name: str) -> bool:
    """Return whether there are terminals that send the key."""
    sign = len(name) == 1 or name in _SIGNS
    match modifiers:
        case ():
            return sign or name in NAMED
        case ("ctrl",):
            return name in _WITH_CONTROL or name in _MOVING or f"ctrl+{name}" in SAME
        case ("shift",):
            return name in NAMED and name not in {"space", "escape", "backspace"}
        case ("alt",):
            return sign or name in NAMED
        case ("ctrl", "shift"):
            return name in _WITH_CONTROL or name in _MOVING
        case _:
            return False


def _sign(name: str) -> str:
    """Return the sign that Unicode gives such a name, or the name itself."""
    if name in NAMED or len(name) == 1:
        return name
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return name
