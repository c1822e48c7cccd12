"""What each reviewer decided, for which roles, and whether the change still means what they had before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.looking import seen_in
from reviewtui.rubric.types import Decision

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.model import Report
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.types import Outcome

AGREES = frozenset({Decision.APPROVE, Decision.APPROVE_WITH_CONDITIONS})
"""The decisions of those who want the change to go in, perhaps on conditions."""


@dataclass(frozen=True, slots=True)
class Vote:
    """A decision, and what came and went since it was taken, by fingerprint; a rebase alone brings neither."""

    reviewer: Reviewer
    decision: Decision
    outcome: Outcome
    new: tuple[str, ...]
    gone: tuple[str, ...]

    @property
    def agrees(self) -> bool:
        """Whether the reviewer wants the change to go in, perhaps on conditions."""
        return self.decision in AGREES

    @property
    def holds(self) -> bool:
        """Whether the vote still counts: nobody agreed to what is new, and what was asked for may have been done."""
        return not self.new and (self.agrees or not self.gone)


def votes(report: Report, voices: Iterable[Voice]) -> tuple[Vote, ...]:
    """Return the decisions of everybody who took one, in the order in which they were taken."""
    now = seen_in(report)
    cast = []
    for voice in voices:
        outcome = voice.draft.outcome
        if voice.review or outcome is None or outcome.decision is None:
            continue
        new = tuple(fingerprint for fingerprint in now if fingerprint not in outcome.fingerprints)
        gone = tuple(sorted(outcome.fingerprints - now.keys()))
        cast.append(Vote(voice.reviewer, outcome.decision, outcome, new, gone))
    return tuple(sorted(cast, key=lambda vote: (vote.outcome.at, vote.reviewer.slug)))
