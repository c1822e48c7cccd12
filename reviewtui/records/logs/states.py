"""The state of a record in one word, whatever sentence its author put it in."""

from __future__ import annotations

import re
from typing import NamedTuple

_WORDS = {
    "accepted": ("accepted", "approved", "adopted", "agreed", "decided", "active", "accept"),
    "proposed": ("proposed", "proposal", "pending"),
    "draft": ("draft", "wip"),
    "rejected": ("rejected", "declined"),
    "deprecated": ("deprecated", "depreciated", "obsolete", "retired"),
    "superseded": ("superseded", "superceded", "superseeded", "replaced"),
    "withdrawn": ("withdrawn", "abandoned"),
    "implemented": ("implemented",),
}
_STATES = {word: state for state, words in _WORDS.items() for word in words}
# What stands before the word: a mark, emphasis, a badge's brackets, a day and what divides it from the word.
_BEFORE = re.compile(r"^[^\w\[{<|]*(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[^\w\[{<|]*)?")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_CHOICE = re.compile(r"[\[{<]|\w\s*\|\s*\w")
_LONGEST_PHRASE = 40


class Stated(NamedTuple):
    """A state in small letters (empty when none was chosen yet), and whether it is one of those that logs share."""

    state: str
    is_usual: bool


def state_in(line: str) -> Stated:
    """Return the state that a line begins with; a list of choices, as templates have, is none.

    Words that no log shares are given back as they are: houses have states of their own.
    """
    text = _BEFORE.sub("", line, count=1)
    first = _WORD.match(text)
    if first is None or _CHOICE.search(text[: first.end() + 4]):
        return Stated("", is_usual=False)
    word = first[0].lower()
    if word in _STATES:
        return Stated(_STATES[word], is_usual=True)
    phrase = re.split(r"[.;:,()\[]", text, maxsplit=1)[0].strip().lower()
    return Stated(phrase if len(phrase) <= _LONGEST_PHRASE else word, is_usual=False)
