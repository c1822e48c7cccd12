"""A filter as a value: conditions that must all hold, each with words of which one is enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reviewtui.filters.fields import Field
from reviewtui.filters.pattern import matcher

if TYPE_CHECKING:
    from reviewtui.filters.alike import Alike, Words
    from reviewtui.filters.traits import Traits


@dataclass(frozen=True, slots=True)
class Condition:
    """One of these words must be there, or with `excluded` none of them."""

    field: Field
    words: tuple[str, ...]
    excluded: bool = False

    def fits(self, words: Words) -> bool:
        """Whether findings that answer to these words meet it; one about texts leaves that open."""
        if not self.field.choices:
            return True
        found = words.get(self.field, ())
        return any(word in found for word in self.words) is not self.excluded

    def holds(self, traits: Traits) -> bool:
        """Whether the texts of a finding meet it."""
        texts = traits.texts(self.field)
        return any(any(map(matcher(word), texts)) for word in self.words) is not self.excluded


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions; none of them lets everything pass."""

    conditions: tuple[Condition, ...] = ()

    def __bool__(self) -> bool:
        """Whether it can hide anything."""
        return bool(self.conditions)

    def kept(self, everything: Iterable[Alike]) -> Iterator[Traits]:
        """Give the findings that pass."""
        for alike in everything:
            if all(condition.fits(alike.words) for condition in self.conditions):
                yield from self.with_texts(alike.findings)

    def with_texts(self, findings: Iterable[Traits]) -> Iterator[Traits]:
        """Give those whose texts have what is looked for."""
        found = iter(findings)
        for condition in self.conditions:
            if not condition.field.choices:
                found = filter(condition.holds, found)
        return found

    @property
    def asks_about_handling(self) -> bool:
        """Whether it asks what only a review knows."""
        return any(condition.field.needs_review for condition in self.conditions)

    def chosen(self, field: Field) -> tuple[str, ...]:
        """Return the words of a field of which one must be there."""
        return tuple(word for one in self.conditions if one.field is field and not one.excluded for word in one.words)

    def turned(self, field: Field, word: str) -> Query:
        """Return the filter with a word of a field chosen, or no longer chosen."""
        before = self.chosen(field)
        now = tuple(one for one in before if one != word) if word in before else (*before, word)
        return self.with_words(field, now)

    def with_words(self, field: Field, words: Iterable[str]) -> Query:
        """Return the filter with these words in the place of those of a field."""
        kept = tuple(one for one in self.conditions if one.field is not field or one.excluded)
        order = field.choices
        wanted = tuple(sorted(words, key=order.index)) if order else tuple(words)
        return replace(self, conditions=(*kept, Condition(field, wanted)) if wanted else kept)


ALL = Query()
