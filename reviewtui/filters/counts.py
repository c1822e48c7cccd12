"""How many findings each choice of a filter would show, with all else that it asks for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.filters.fields import FACETS, Field

if TYPE_CHECKING:
    from reviewtui.filters.alike import Alike
    from reviewtui.filters.query import Query


class Counts(NamedTuple):
    """How many pass, of how many; and for each field, how many of those that pass all other fields have a word."""

    kept: int
    total: int
    by_field: Mapping[Field, Counter[str]]

    def of(self, field: Field, word: str) -> int:
        """Return how many findings a word stands for."""
        return self.by_field[field][word]


def count(query: Query, everything: Iterable[Alike]) -> Counts:
    """Count in one pass: what fails in one field only is counted for that field, what fails in none for all."""
    by_field: dict[Field, Counter[str]] = {field: Counter() for field in FACETS}
    kept = total = 0
    for alike in everything:
        total += len(alike.findings)
        failed = [one for one in query.conditions if not one.fits(alike.words)]
        fields = {one.field for one in failed}
        if len(fields) > 1 or any(one.excluded for one in failed):
            continue
        number = sum(1 for _ in query.with_texts(alike.findings))
        kept += 0 if failed else number
        for field in fields or FACETS:
            for word in alike.words.get(field, ()):
                by_field[field][word] += number
    return Counts(kept, total, by_field)
