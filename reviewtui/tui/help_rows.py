"""What the help lists: the actions that fit some words, by place, with the words that fit set off."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass

from reviewtui.tui.actions import Action, Place
from reviewtui.tui.key_names import shown_key
from reviewtui.tui.keymap import Keymap
from reviewtui.tui.widgets.row_list import Row, Tone

# From this width on there is room for the longest keys and titles.
WIDE_FROM = 80
_WIDE, _NARROW = (16, 26), (11, 20)


@dataclass(frozen=True, slots=True)
class Section:
    """Actions under one heading."""

    title: str
    actions: tuple[Action, ...]


def sections(keymap: Keymap, nearest: Sequence[Place], words: str) -> list[Section]:
    """Return what fits all words: first what has exactly this key, then by place, the nearest ones first."""
    actions = list(keymap.actions)
    key = words.strip()
    pressed = tuple(one for one in actions if key and key in map(shown_key, one.keys))
    found = [Section(f"The key {key}", pressed)] if pressed else []
    wanted = words.lower().split()
    # The name of a place is only meant where no action is called so.
    by_place = {word for word in wanted if not any(word in _said(one) for one in actions)}
    for place in (*nearest, *(place for place in Place if place not in nearest)):
        fitting = tuple(
            one for one in actions if one.place is place and one not in pressed and _fits(one, wanted, by_place)
        )
        if fitting:
            found.append(Section(place.value, fitting))
    return found


def heading(section: Section) -> Row:
    """Return the row above the actions of a section."""
    return ((section.title, Tone.ACCENT),)


def row(action: Action, words: str, *, applies: bool, width: int) -> Row:
    """Return the row of an action; one that cannot be done from here is quiet."""
    keys_width, title_width = _WIDE if width >= WIDE_FROM else _NARROW
    loud, plain = (Tone.STRONG, Tone.PLAIN) if applies else (Tone.QUIET, Tone.QUIET)
    wanted = words.lower().split()
    cells = (
        (f" {action.shown_keys:<{keys_width}} ", loud),
        (f"{action.title:<{title_width}} ", plain),
        (action.help, Tone.QUIET),
    )
    return [part for text, tone in cells for part in _marked(text, tone, wanted)]


def _fits(action: Action, wanted: Iterable[str], by_place: Container[str]) -> bool:
    return all(word in (action.place.value.lower() if word in by_place else _said(action)) for word in wanted)


def _said(action: Action) -> str:
    return f"{action.shown_keys} {action.title} {action.help} {action.id}".lower()


def _marked(text: str, tone: Tone, wanted: Sequence[str]) -> list[tuple[str, Tone]]:
    """Return a text in parts, those that somebody searched set off."""
    if not wanted:
        return [(text, tone)]
    parts = re.split(f"({'|'.join(map(re.escape, wanted))})", text, flags=re.IGNORECASE)
    return [(part, Tone.MATCH if number % 2 else tone) for number, part in enumerate(parts) if part]
