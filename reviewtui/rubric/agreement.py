"""How far two reviewers agree: on levels, beyond what chance explains, and question by question."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.rubric.types import LEVELS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.rubric.scoring import Judgment
    from reviewtui.rubric.types import AnswerValue, Checklist

CALIBRATE_BELOW = 0.6
"""The kappa below which two people read the questions differently, rather than the API."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A question that the two answered differently; None where one of them did not answer."""

    question: str
    one: AnswerValue | None
    other: AnswerValue | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """How far two reviewers agree on the dimensions that both gave a level.

    `exact` and `within_one` are shares from 0 to 1, None when there is nothing to compare. `kappa` is Cohen's, weighted
    by the square of the distance: 1 is full agreement, 0 what chance gives. It is None where chance cannot be told from
    agreement: both gave one and the same level throughout.
    """

    compared: int
    exact: float | None
    within_one: float | None
    kappa: float | None
    differences: tuple[Difference, ...]

    @property
    def needs_calibration(self) -> bool:
        """Whether the two should talk about what the questions mean before they talk about the API."""
        return self.kappa is not None and self.kappa < CALIBRATE_BELOW


def agreement(checklist: Checklist, one: Judgment, other: Judgment) -> Agreement:
    """Return how far two judgments on the same checklist agree."""
    ids = [dimension.id for dimension in checklist.dimensions]
    pairs = [(one.levels[own_id], other.levels[own_id]) for own_id in ids if own_id in one.levels.keys() & other.levels]
    return Agreement(
        compared=len(pairs),
        exact=_share(pairs, 0),
        within_one=_share(pairs, 1),
        kappa=weighted_kappa(pairs),
        differences=_differences(checklist, one.answers, other.answers),
    )


def weighted_kappa(pairs: Sequence[tuple[int, int]]) -> float | None:
    """Return Cohen's kappa of pairs of levels, weighted quadratically; None where it is not defined."""
    seen = sum((one - other) ** 2 for one, other in pairs)
    firsts = [sum(one == level for one, _ in pairs) for level in LEVELS]
    seconds = [sum(other == level for _, other in pairs) for level in LEVELS]
    by_chance = sum(
        firsts[i] * seconds[j] * (LEVELS[i] - LEVELS[j]) ** 2 for i in range(len(LEVELS)) for j in range(len(LEVELS))
    )
    return 1 - len(pairs) * seen / by_chance if by_chance else None


def _share(pairs: Sequence[tuple[int, int]], distance: int) -> float | None:
    """Return the share of pairs that lie no further apart than this."""
    return sum(abs(one - other) <= distance for one, other in pairs) / len(pairs) if pairs else None


def _differences(
    checklist: Checklist, one: Mapping[str, AnswerValue], other: Mapping[str, AnswerValue]
) -> tuple[Difference, ...]:
    """Return the questions on which the two differ, in the order of the checklist."""
    answered = (
        Difference(question.id, one.get(question.id), other.get(question.id)) for question in checklist.questions
    )
    return tuple(pair for pair in answered if pair.one is not pair.other)
