"""Names that mean the same: which one an API uses most, so that the others can be told from it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Synonyms:
    """What names mean; `meaning` leads from the words of a name, with blanks between, to that."""

    def __init__(self, **meanings: tuple[str, ...]) -> None:
        """Take each meaning with the names that have it."""
        self.meaning = {name: meaning for meaning, names in meanings.items() for name in names}


def usual(synonyms: Synonyms, names: Iterable[str]) -> dict[str, str]:
    """Return the name that more than half of the places use, by meaning; meanings without such a name are left out."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        counts[synonyms.meaning[name]][name] += 1
    best = {meaning: counted.most_common(1)[0] for meaning, counted in counts.items()}
    return {meaning: name for meaning, (name, times) in best.items() if 2 * times > counts[meaning].total()}
