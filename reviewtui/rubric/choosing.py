"""Which questions of an extended checklist stay: a filter instead of a copy."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from reviewtui.rubric.types import Checklist, Dimension, Question, Stop, Tier


@dataclass(frozen=True, slots=True)
class Choice:
    """A filter: a question stays that fits every set which is not empty, or that is named in `questions`.

    Where only `questions` names something, nothing else stays.
    """

    tiers: Collection[Tier] = ()
    roles: Collection[str] = ()
    stops: Collection[Stop] = ()
    dimensions: Collection[str] = ()
    questions: Collection[str] = ()

    def keeps(self, question: Question) -> bool:
        """Whether the question stays."""
        if question.id in self.questions:
            return True
        if not (self.tiers or self.roles or self.stops or self.dimensions):
            return False
        return (
            _meets(self.tiers, question.tiers)
            and _meets(self.roles, question.roles)
            and _meets(self.stops, question.stops)
            and _meets(self.dimensions, (question.dimension,))
        )

    def of(self, dimensions: Iterable[Dimension]) -> tuple[Dimension, ...]:
        """Return the dimensions with what stays of them; one of which nothing stays goes as well."""
        chosen = (
            replace(dimension, questions=tuple(question for question in dimension.questions if self.keeps(question)))
            for dimension in dimensions
        )
        return tuple(dimension for dimension in chosen if dimension.questions)


def about_formats(checklist: Checklist, formats: Collection[str]) -> Checklist:
    """Return a checklist without the questions that are about none of the formats under review."""
    if not formats:
        return checklist
    kept = (
        replace(one, questions=tuple(question for question in one.questions if _meets(formats, question.formats)))
        for one in checklist.dimensions
    )
    return replace(checklist, dimensions=tuple(one for one in kept if one.questions))


def _meets(wanted: Collection[object], own: Collection[object]) -> bool:
    """Whether a question fits; one that names no role or stop is for everybody, and due at any time."""
    return not wanted or not own or any(one in wanted for one in own)
