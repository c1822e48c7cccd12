"""Where two reviewers differ, and how far they agree beyond what chance explains."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from reviewtui.reviews.types import AnswerSource
from reviewtui.rubric.agreement import Agreement, Difference, agreement
from reviewtui.rubric.scoring import Judgment, score

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.together import Asked

# Each is held against each other one; nobody reads more of that.
_MOST_RATERS = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reviewers, and how far they agree; `differences` are questions that both answered, each otherwise."""

    one: Reviewer
    other: Reviewer
    agreement: Agreement

    @property
    def differences(self) -> tuple[Difference, ...]:
        """The questions on which they differ; one that only one of them answered is no difference yet."""
        return tuple(one for one in self.agreement.differences if one.one is not None and one.other is not None)


def pairs(asked: Asked, voices: Iterable[Voice]) -> tuple[Pair, ...]:
    """Return every two reviewers who both answered something or gave a level; of many reviewers the first ones."""
    raters = [(voice.reviewer, _judgment(asked, voice)) for voice in voices if not voice.review]
    rating = [(reviewer, judgment) for reviewer, judgment in raters if judgment.answers or judgment.levels]
    return tuple(
        Pair(one, other, agreement(asked.checklist, first, second))
        for (one, first), (other, second) in combinations(rating[:_MOST_RATERS], 2)
    )


def _judgment(asked: Asked, voice: Voice) -> Judgment:
    """Return what a reviewer says themself: answers, and levels as given, or as the answers of a dimension propose."""
    answers = {
        question: answer.value
        for question, answer in voice.draft.answers.items()
        if answer.value is not None and answer.source is AnswerSource.REVIEWER
    }
    given = {dimension: one.level for dimension, one in voice.draft.scores.items() if one.level is not None}
    card = score(asked.checklist, Judgment(answers, given), asked.report.findings, asked.tier)
    return Judgment(answers, {one.id: one.level for one in card.dimensions if one.level is not None})
