"""The walk through the questions: which one is open, which comes next, and which the reviewers see differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.question_text import Asked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import Question
    from reviewtui.tui.others import Others
    from reviewtui.tui.port import ReviewSession


class Walk:
    """Stands at a question; asks the session afresh what is answered."""

    def __init__(self, session: ReviewSession, others: Others) -> None:
        """Go on at the first question without an answer, for a review that is taken up again."""
        self._session = session
        self._others = others
        self.questions: tuple[Question, ...] = session.questions
        self.index = 0
        self._go_to(lambda question: not self._is_answered(question), range(len(self.questions)))

    @property
    def here(self) -> Question | None:
        """The question that the walk is at; None when the checklist has none."""
        return self.questions[self.index] if self.questions else None

    @property
    def answered(self) -> int:
        """How many questions have an answer, by the reviewer or by the rules."""
        return sum(map(self._is_answered, self.questions))

    def asked(self, card: Scorecard) -> Asked | None:
        """Return the question that the walk is at, with all that is known about it."""
        return self._asked(self.index, card) if self.questions else None

    def every(self, card: Scorecard) -> tuple[Asked, ...]:
        """Return all questions in order, with all that is known about them."""
        found = (self._asked(place, card) for place in range(len(self.questions)))
        return tuple(asked for asked in found if asked is not None)

    def _asked(self, place: int, card: Scorecard) -> Asked | None:
        question = self.questions[place]
        dimension = self._session.checklist.dimension(question.dimension)
        if dimension is None:
            return None
        level = self._session.draft.scores.get(dimension.id)
        return Asked(
            question=question,
            dimension=dimension,
            score=next((score for score in card.dimensions if score.id == dimension.id), None),
            evidence=self._session.evidence.get(question.id),
            answer=self._session.draft.answers.get(question.id),
            level=level.level if level is not None else None,
            number=place + 1,
            total=len(self.questions),
        )

    def step(self, step: int) -> None:
        """Go some questions on or back, and stop at the ends."""
        self.index = max(0, min(self.index + step, len(self.questions) - 1))

    def to(self, name: str) -> bool:
        """Go to a question, or to the first one of a dimension; say if there is one."""
        return self._go_to(lambda question: name in {question.id, question.dimension}, range(len(self.questions)))

    def to_open(self) -> bool:
        """Go to the next question without any answer, or else to one that only the rules answered; say if there was."""
        return self._go_to(lambda question: not self._is_answered(question), self._round()) or self._go_to(
            lambda question: not self._is_own(question), self._round()
        )

    def to_differing(self) -> bool:
        """Go to the next question that two reviewers answered each otherwise; say if there was another one."""
        return self._go_to(lambda question: self._others.differs(question.id), self._round())

    def dimension(self, step: int) -> None:
        """Go to the first question of the next (1) or previous (-1) dimension."""
        order = list(dict.fromkeys(question.dimension for question in self.questions))
        if self.here is not None:
            self.to(order[(order.index(self.here.dimension) + step) % len(order)])

    def _round(self) -> Iterator[int]:
        """Give the places of all questions but this one, beginning with the next."""
        return ((self.index + step) % len(self.questions) for step in range(1, len(self.questions)))

    def _go_to(self, wanted: Callable[[Question], bool], places: range | Iterator[int]) -> bool:
        place = next((place for place in places if wanted(self.questions[place])), None)
        self.index = self.index if place is None else place
        return place is not None

    def _is_own(self, question: Question) -> bool:
        answer = self._session.draft.answers.get(question.id)
        return answer is not None and answer.value is not None

    def _is_answered(self, question: Question) -> bool:
        evidence = self._session.evidence.get(question.id)
        return self._is_own(question) or (evidence is not None and evidence.value is not None)
