"""What each reviewer decided, for which roles, and whether the change still means what they had before them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.looking import seen_in
from reviewtui.rubric.types import Decision
from reviewtui.rules.moving import fingerprint_at

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
    now, stood = seen_in(report), _before_moves(report)
    cast = []
    for voice in voices:
        outcome = voice.draft.outcome
        if voice.review or outcome is None or outcome.decision is None:
            continue
        seen = outcome.fingerprints | {moved for moved, old in stood.items() if old in outcome.fingerprints}
        new = tuple(fingerprint for fingerprint in now if fingerprint not in seen)
        gone = tuple(sorted(outcome.fingerprints - now.keys() - set(stood.values())))
        cast.append(Vote(voice.reviewer, outcome.decision, outcome, new, gone))
    return tuple(sorted(cast, key=lambda vote: (vote.outcome.at, vote.reviewer.slug)))


def _before_moves(report: Report) -> dict[str, str]:
    """Return the fingerprint that each finding of a moved description had where that stood in the base."""
    taken = {spec.path for spec in report.specs}
    return {
        finding.fingerprint: fingerprint_at(finding, spec.base_path)
        for spec in report.specs
        if spec.base_path and spec.base_path not in taken
        for finding in spec.findings
    }
