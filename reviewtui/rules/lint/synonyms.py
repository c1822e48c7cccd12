"""Names that mean the same: which one an API uses most, so that the others can be told from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from reviewtui.rules.lint.naming import words

if TYPE_CHECKING:
    from collections.abc import Iterable


class Synonyms:
    """What names mean, however they are spelled."""

    def __init__(self, **meanings: tuple[str, ...]) -> None:
        """Take each meaning with the names that have it, in small words with blanks between."""
        self._meaning = {tuple(name.split()): meaning for meaning, names in meanings.items() for name in names}
        # Asked for every property of a description, and few names are many properties.
        self.meaning = lru_cache(maxsize=8192)(self._look_up)

    def _look_up(self, name: str) -> str:
        """Return what a name means; empty where it is none of these."""
        return self._meaning.get(words(name), "")

    def usual(self, names: Iterable[str]) -> dict[str, str]:
        """Return by meaning the name that more than half of the places use; a meaning without one is left out."""
        spelled: dict[str, Counter[str]] = defaultdict(Counter)
        for name in names:
            spelled[self.meaning(name)][name] += 1
        return {meaning: name for meaning, counted in spelled.items() if meaning and (name := _most(counted))}


def _most(spelled: Counter[str]) -> str:
    worded: Counter[tuple[str, ...]] = Counter()
    for name, times in spelled.items():
        worded[words(name)] += times
    best, times = worded.most_common(1)[0]
    if 2 * times <= worded.total():
        return ""
    return next(name for name, _ in spelled.most_common() if words(name) == best)
