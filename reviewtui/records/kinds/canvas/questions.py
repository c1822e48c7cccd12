"""What a checklist asks before an API is designed: answered by a review, or still to be answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reviewtui.records.report.graded import graded
from reviewtui.rubric import shelf
from reviewtui.rubric.types import Stop

if TYPE_CHECKING:
    from reviewtui.records.known import Known
    from reviewtui.records.report.graded import AnswerPart
    from reviewtui.rubric.types import Question

_USUAL: Final = "api-design-review"


@dataclass(frozen=True, slots=True)
class Questions:
    """The questions of the define stop: those with an answer, and those without, each in the checklist's order."""

    answered: tuple[AnswerPart, ...]
    open: tuple[Question, ...]


def questions(known: Known) -> Questions:
    """Return what the review's checklist asks, or without a review the one that comes with the program."""
    checklist = known.review.checklist if known.review else shelf.find(_USUAL, None)
    due = [question for question in checklist.questions if Stop.DEFINE in question.stops]
    given = [answer for dimension in graded(known.review) for answer in dimension.answers] if known.review else []
    answers = {answer.question: answer for answer in given}
    return Questions(
        answered=tuple(answers[question.id] for question in due if question.id in answers),
        open=tuple(question for question in due if question.id not in answers),
    )
