"""How alike two names are: the same in another notation or number, a slip of the pen, or more and fewer words."""

from __future__ import annotations

import re
from enum import IntEnum

_WORD = re.compile(r"\d+|[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+|[^\W\d_a-zA-Z]+|[^\w\s.:/-]|^-")
_LONGEST = 120
_VOWELS = frozenset("aeiou")
# Words that turn a name into that of something else.
_TURNING = frozenset(
    {"no", "non", "not", "un", "without", "min", "max", "old", "new", "previous", "next", "first", "last", "start",
     "end", "from", "to", "before", "after"}
)  # fmt: skip
# How long a word must be before one letter more, less or other is more likely a slip than another word.
_DOUBLED, _SWAPPED, _VOWEL, _EXTRA = 5, 6, 7, 8
_ABBREVIATED = 3


class Alike(IntEnum):
    """How alike two different names are."""

    NOT = 0
    RELATED = 1
    SLIP = 2


def words(name: str) -> tuple[str, ...]:
    """Return the words of a name in small letters; a sign that separates nothing is one too, as in `+1` and `-created`.

    What is too long for a name is one word.
    """
    return tuple(found.casefold() for found in _WORD.findall(name)) if len(name) <= _LONGEST else (name,)


def spelling(name: str) -> str:
    """Return what all notations of a name have in common: `userName`, `user_name` and `USER-NAME`."""
    return "".join(words(name))


def stem(name: str) -> str:
    """Return what singular and plural of a name have in common."""
    return " ".join(map(_singular, words(name)))


def _singular(word: str) -> str:
    if len(word) <= _ABBREVIATED or word.endswith("ss"):
        return word
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word.removesuffix("s")


def alike(one: str, other: str) -> Alike:
    """Compare two names that differ in more than notation and number."""
    ours, theirs = words(one), words(other)
    if _marks(ours) != _marks(theirs):
        return Alike.NOT
    if len(ours) == len(theirs):
        differing = [(a, b) for a, b in zip(ours, theirs, strict=True) if a != b]
        if len(differing) == 1:
            return _of_words(*differing[0])
    few, many = sorted((set(ours), set(theirs)), key=len)
    related = few <= many and 2 * len(few) >= len(many) and not (many - few) & _TURNING
    return Alike.RELATED if related else Alike.NOT


def _marks(parts: tuple[str, ...]) -> list[str]:
    """Return the numbers and signs of a name, which are never there by chance."""
    return [part for part in parts if not part.isalpha()]


def _of_words(one: str, other: str) -> Alike:
    short, long = sorted((one, other), key=lambda word: (len(word), word))
    if short[0] == long[0] and _slip(short, long):
        return Alike.SLIP
    abbreviated = len(short) >= _ABBREVIATED and long.startswith(short) and not {short, long} & _TURNING
    return Alike.RELATED if abbreviated else Alike.NOT


def _slip(short: str, long: str) -> bool:
    """Tell a slip of the pen from another word: `payee` is no slip for `payer`, nor `skipped` for `shipped`."""
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(long) == len(short) + 1:
        least = _DOUBLED if long[at] == long[at - 1] else _EXTRA
        return short[at:] == long[at + 1 :] and len(short) >= least
    if len(long) != len(short) or at + 1 >= len(short):
        return False
    if short[at + 1 :] == long[at + 1 :]:
        return len(short) >= _VOWEL and {short[at], long[at]} <= _VOWELS
    swapped = short[at] == long[at + 1] and short[at + 1] == long[at]
    return swapped and short[at + 2 :] == long[at + 2 :] and len(short) >= _SWAPPED
