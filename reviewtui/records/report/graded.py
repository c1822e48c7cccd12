"""How the change was graded: the level of each dimension, each answer, and where reviewers differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.together import given_levels
from reviewtui.rubric.evidence import EvidenceState

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.together import JointAnswer
    from reviewtui.reviews.types import Answer
    from reviewtui.rubric.scorecard import DimensionScore
    from reviewtui.rubric.types import Question

BY_RULES = "the rules"


@dataclass(frozen=True, slots=True)
class SaidPart:
    """What one reviewer said: an answer, or a level, in words; `overrules` is what the rules had answered, if else."""

    by: str
    said: str
    note: str
    overrules: str = ""


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """One question with the answer that counts: the strictest, else that of the rules, which nobody `said`.

    `evidence` is what the rules say to it. `differs` when reviewers said different things.
    """

    question: str
    text: str
    answer: str
    said: tuple[SaidPart, ...]
    differs: bool
    evidence: str


@dataclass(frozen=True, slots=True)
class DimensionPart:
    """One dimension: its level with the text that describes it, what it earned, what holds it down, and its answers.

    `levels` are those that reviewers gave by hand; the lowest counts.
    """

    id: str
    title: str
    level: int | None
    minimum: int
    percent: float | None
    weight: int
    anchor: str
    held_down: tuple[str, ...]
    levels: tuple[SaidPart, ...]
    answers: tuple[AnswerPart, ...]


def graded(review: Review) -> tuple[DimensionPart, ...]:
    """Return every dimension of the checklist."""
    levels = given_levels(review.together.here)
    return tuple(
        _dimension(score, review, tuple(SaidPart(who.called, str(given.level), given.note) for who, given in said))
        for score in review.together.scorecard.dimensions
        for said in (levels.get(score.id, []),)
    )


def _dimension(score: DimensionScore, review: Review, levels: tuple[SaidPart, ...]) -> DimensionPart:
    dimension = review.checklist.dimension(score.id)
    questions = dimension.questions if dimension else ()
    return DimensionPart(
        id=score.id,
        title=score.title,
        level=score.level,
        minimum=score.minimum,
        percent=None if score.percent is None else round(score.percent, 1),
        weight=score.weight,
        anchor=dimension.anchors.get(score.level, "") if dimension and score.level else "",
        held_down=score.reasons,
        levels=levels,
        answers=tuple(
            _answer(question, review.together.answers[question.id], review)
            for question in questions
            if question.id in review.together.answers
        ),
    )


def _answer(question: Question, joint: JointAnswer, review: Review) -> AnswerPart:
    told = review.evidence.get(question.id)
    said = sorted(joint.said, key=lambda one: one[0].slug)
    return AnswerPart(
        question=question.id,
        text=question.question,
        answer=joint.value.value.replace("-", " "),
        said=tuple(_said(who.called, answer) for who, answer in said),
        differs=joint.differs,
        evidence=told.sentence if told and told.state is not EvidenceState.NONE else "",
    )


def _said(by: str, answer: Answer) -> SaidPart:
    overrules = answer.prefilled.value.replace("-", " ") if answer.overrules and answer.prefilled else ""
    said = answer.value.value.replace("-", " ") if answer.value else ""
    return SaidPart(by, said, answer.note, overrules)
