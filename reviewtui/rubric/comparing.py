"""What two checklists ask differently: by the ids of their questions, and by the weights of their dimensions."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from reviewtui.rubric.types import Question

if TYPE_CHECKING:
    from reviewtui.rubric.types import Checklist

_WORDS = {"why", "guidance", "how_to_check", "remediation", "good", "bad", "references", "table"}
"""What helps to answer; a change here leaves the meaning of an old answer alone."""


@dataclass(frozen=True, slots=True)
class ChangedQuestion:
    """A question that both have: the keys that changed its meaning, and those that only explain it otherwise."""

    question: Question
    meaning: tuple[str, ...]
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ChangedWeight:
    """A dimension whose weight differs; None where one of the two does not have it."""

    dimension: str
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changed from one checklist to another, in the order in which they ask."""

    added: tuple[Question, ...]
    removed: tuple[Question, ...]
    changed: tuple[ChangedQuestion, ...]
    weights: tuple[ChangedWeight, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both ask the same."""
        return not (self.added or self.removed or self.changed or self.weights)


def compare(before: Checklist, after: Checklist) -> Comparison:
    """Return what `after` asks otherwise than `before`."""
    old = {question.id: question for question in before.questions}
    new = {question.id: question for question in after.questions}
    changed = (_changed(old[own_id], question) for own_id, question in new.items() if own_id in old)
    return Comparison(
        added=tuple(question for own_id, question in new.items() if own_id not in old),
        removed=tuple(question for own_id, question in old.items() if own_id not in new),
        changed=tuple(one for one in changed if one.meaning or one.words),
        weights=_weights(before, after),
    )


def _changed(before: Question, after: Question) -> ChangedQuestion:
    keys = [own.name for own in fields(Question) if getattr(before, own.name) != getattr(after, own.name)]
    return ChangedQuestion(
        question=after,
        meaning=tuple(key for key in keys if key not in _WORDS),
        words=tuple(key for key in keys if key in _WORDS),
    )


def _weights(before: Checklist, after: Checklist) -> tuple[ChangedWeight, ...]:
    old = {dimension.id: dimension.weight for dimension in before.dimensions}
    new = {dimension.id: dimension.weight for dimension in after.dimensions}
    pairs = (ChangedWeight(name, old.get(name), new.get(name)) for name in dict.fromkeys((*old, *new)))
    return tuple(pair for pair in pairs if pair.before != pair.after)
