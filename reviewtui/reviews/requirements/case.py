"""Everything that requirements are held against, and what several of them ask of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from reviewtui.rubric.tiers import questions_for
from reviewtui.rubric.types import AnswerValue, Gate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.config import Config
    from reviewtui.model import Problem
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.together import Asked, Together
    from reviewtui.rubric.types import Question


@dataclass(frozen=True)
class Case:
    """What was asked, and what everybody said to it, on a day.

    `me` is who asks, if a person does: the step that is theirs is told to them, and others are to be asked. `hidden`
    counts reviewers whose words are kept back from them; `problems` are files of reviewers that cannot be read.
    """

    asked: Asked
    together: Together
    config: Config
    today: dt.date
    me: Reviewer | None = None
    hidden: int = 0
    problems: tuple[Problem, ...] = ()

    @cached_property
    def specs(self) -> Mapping[str, str]:
        """The path of the description that each finding is about, by fingerprint."""
        return {
            finding.fingerprint: spec.path or spec.base_path
            for spec in self.asked.report.specs
            for finding in spec.findings
        }

    @property
    def gate(self) -> Gate:
        """What the tier asks for besides levels."""
        return self.asked.checklist.gates.get(self.asked.tier) or Gate()

    @property
    def tier(self) -> str:
        """The tier, as people write it."""
        return self.asked.tier.value

    @property
    def questions(self) -> tuple[Question, ...]:
        """The questions that are due."""
        return questions_for(self.asked.checklist, self.asked.tier)

    def value(self, question: Question) -> AnswerValue | None:
        """Return the answer that stands; None where there is none."""
        answer = self.together.answers.get(question.id)
        return answer.value if answer else None

    def is_open(self, question: Question) -> bool:
        """Whether nobody knows the answer yet: "unknown" is honest, and settles nothing."""
        return self.value(question) in {None, AnswerValue.UNKNOWN}

    def is_me(self, reviewer: Reviewer) -> bool:
        """Whether a reviewer is the one who asks."""
        return self.me is not None and self.me.slug == reviewer.slug
