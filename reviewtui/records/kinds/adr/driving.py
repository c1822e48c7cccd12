"""What drives a decision: how much breaks, what the checklist misses, and what reviewers demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.counting import counted
from reviewtui.model import Verdict
from reviewtui.records.wording import operations_of
from reviewtui.reviews.types import CommentKind
from reviewtui.rubric.types import AnswerValue

if TYPE_CHECKING:
    from reviewtui.records.known import Known
    from reviewtui.reviews.review import Review


def drivers_of(known: Known, review: Review) -> list[str]:
    """Return the forces that a review brought up; on named findings, only those that are about them."""
    breaking = review.open_findings(Verdict.BREAKING)
    reached = counted(len(operations_of(breaking)), "operation")
    first = f"{counted(len(breaking), 'breaking change')}, reaching {reached}" if breaking else "No client breaks"
    if known.only:
        return [first, *_demands(review, frozenset(known.only))]
    weak = (
        f"{score.title} stands at level {score.level} of 5; {score.minimum} is asked for"
        for score in review.together.scorecard.dimensions
        if score.level is not None and score.level < score.minimum
    )
    return [first, *_unmet(review), *weak, *_demands(review, None)]


def _unmet(review: Review) -> list[str]:
    """Return the blocker questions that were answered with a plain no."""
    answers = review.together.answers
    blockers = (review.checklist.question(blocker) for blocker in review.together.scorecard.blockers)
    return [
        f"Answered no: {question.question}"
        for question in blockers
        if question and question.id in answers and answers[question.id].value is AnswerValue.NO
    ]


def _demands(review: Review, about: frozenset[str] | None) -> list[str]:
    """Return the comments that have to be answered by a fix: all of them, or those on the findings that are named."""
    demands = review.unsettled(CommentKind.MUST_FIX)
    return [f"Must fix: {one.text}" for one in demands if about is None or one.fingerprint in about]


def as_clause(driver: str) -> str:
    """Return a driver as a part of a sentence."""
    return f"{driver[:1].lower()}{driver[1:]}".rstrip(".")
