"""What the answers of a review are worth, as frozen data; proposals for the reviewer, never the last word."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reviewtui.rubric.types import Decision


@dataclass(frozen=True, slots=True)
class DimensionScore:
    """One dimension of the scorecard.

    `percent` (0 to 100) is what the answers earn, `proposed` the level that it stands for, `capped` that level after
    the caps in `reasons`, and `level` what counts: the reviewer's own level, or else `capped`. All four are None while
    nothing is answered: "not yet". `reachable` is the level that is left to win if every open or unknown question
    turned out well.
    """

    id: str
    title: str
    weight: int
    percent: float | None
    proposed: int | None
    capped: int | None
    level: int | None
    reachable: int | None
    minimum: int
    reasons: tuple[str, ...]
    asked: int
    answered: int
    unknown: int

    @property
    def needs_note(self) -> bool:
        """Whether the reviewer's level is so far from the proposed one that a sentence has to say why."""
        return self.level is not None and self.capped is not None and abs(self.level - self.capped) > 1


@dataclass(frozen=True, slots=True)
class Scorecard:
    """A whole review in figures: the weighted mean and the weakest level, since a mean hides a weak dimension.

    `proposed_verdict` is None while too little is answered; `reasons` say why, or what the proposal rests on.
    `blockers` are the ids of blocker questions answered "no" or "unknown". `confidence` is the share of answers, 0 to
    1, that rest on evidence.
    """

    dimensions: tuple[DimensionScore, ...]
    mean: float | None
    minimum: int | None
    proposed_verdict: Decision | None
    reasons: tuple[str, ...]
    blockers: tuple[str, ...]
    asked: int
    answered: int
    confidence: float | None
