"""From answers to levels: what each dimension earns, what caps it, and how far the answers can be trusted.

Everything here is a proposal. A level is what has been shown so far: a question without an answer earns as little as
"unknown" does, so that a level can only be earned, and `reachable` says how far it can still rise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.rubric.capping import Limit, is_open_blocker, limits_by_answers, limits_by_findings, open_by_kind
from reviewtui.rubric.gating import NOTHING_MEASURED, Measured, shortfalls
from reviewtui.rubric.proposing import Case, propose, weighted_mean
from reviewtui.rubric.scorecard import DimensionScore, Scorecard
from reviewtui.rubric.tiers import mean_of, minimum_of, questions_for
from reviewtui.rubric.types import AnswerValue, Tier

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from reviewtui.model import Finding
    from reviewtui.rubric.types import Checklist, Dimension, Question

_THRESHOLDS = ((90, 5), (75, 4), (55, 3), (35, 2))


@dataclass(frozen=True, slots=True)
class Judgment:
    """What a reviewer brings: answers by question id, levels by dimension id, and which answers rest on evidence.

    `measured` is what was counted in the descriptions, for the gate of the tier.
    """

    answers: Mapping[str, AnswerValue]
    levels: Mapping[str, int]
    backed: Collection[str] = ()
    measured: Measured = NOTHING_MEASURED


def score(checklist: Checklist, judgment: Judgment, findings: Sequence[Finding], tier: Tier = Tier.TWO) -> Scorecard:
    """Return what the answers to the questions of a tier are worth; answers to other questions are not counted."""
    questions = questions_for(checklist, tier)
    due = {question.id for question in questions}
    answers = {question: value for question, value in judgment.answers.items() if question in due}
    opened = open_by_kind(findings)
    dimensions = tuple(
        _dimension_score(
            dimension,
            [question for question in questions if question.dimension == dimension.id],
            answers,
            _Frame(
                chosen=judgment.levels.get(dimension.id),
                minimum=minimum_of(dimension, tier),
                limits=limits_by_findings(dimension, opened),
            ),
        )
        for dimension in checklist.dimensions
    )
    short = shortfalls(checklist.gates.get(tier), judgment.measured)
    proposal = propose(Case(questions, answers, dimensions, findings, tier, mean_of(checklist, tier), short))
    return Scorecard(
        dimensions=dimensions,
        mean=weighted_mean([(scored.weight, scored.level) for scored in dimensions]),
        minimum=min((scored.level for scored in dimensions if scored.level is not None), default=None),
        proposed_verdict=proposal.verdict,
        reasons=proposal.reasons,
        blockers=tuple(question.id for question in questions if is_open_blocker(question, answers.get(question.id))),
        asked=len(questions),
        answered=len(answers),
        confidence=sum(question in judgment.backed for question in answers) / len(answers) if answers else None,
    )


def level_of(percent: float) -> int:
    """Return the level, 1 to 5, that a percentage proposes."""
    return next((level for threshold, level in _THRESHOLDS if percent >= threshold), 1)


def percent_of(questions: Sequence[Question], answers: Mapping[str, AnswerValue]) -> float | None:
    """Return the share of the weight that the answers earn, 0 to 100; None when nothing that applies is answered."""
    applicable = [question for question in questions if answers.get(question.id) is not AnswerValue.NOT_APPLICABLE]
    if not any(question.id in answers for question in applicable):
        return None
    earned = sum(question.weight * answers[question.id].credit for question in applicable if question.id in answers)
    return 100 * earned / sum(question.weight for question in applicable)


@dataclass(frozen=True, slots=True)
class _Frame:
    """What bears on a dimension besides the answers: the reviewer's level, the tier's minimum, what findings forbid."""

    chosen: int | None
    minimum: int
    limits: Sequence[Limit]


def _dimension_score(
    dimension: Dimension, questions: Sequence[Question], answers: Mapping[str, AnswerValue], frame: _Frame
) -> DimensionScore:
    """Return one dimension's part of the scorecard."""
    own = {question.id: answers[question.id] for question in questions if question.id in answers}
    limits = [*limits_by_answers(questions, own), *frame.limits]
    percent = percent_of(questions, own)
    proposed = None if percent is None else level_of(percent)
    capped = None if proposed is None else _under(proposed, limits)
    return DimensionScore(
        id=dimension.id,
        title=dimension.title,
        weight=dimension.weight,
        percent=percent,
        proposed=proposed,
        capped=capped,
        level=capped if frame.chosen is None else frame.chosen,
        reachable=_reachable(questions, own, frame) if frame.chosen is None else frame.chosen,
        minimum=frame.minimum,
        reasons=tuple(limit.reason for limit in limits if proposed is not None and limit.level < proposed),
        asked=len(questions),
        answered=len(own),
        unknown=sum(value is AnswerValue.UNKNOWN for value in own.values()),
    )


def _reachable(questions: Sequence[Question], answers: Mapping[str, AnswerValue], frame: _Frame) -> int | None:
    """Return the level if every question that is open or unknown were answered yes; None when nothing applies."""
    hopeful = {question.id: AnswerValue.YES for question in questions}
    hopeful |= {question: value for question, value in answers.items() if value is not AnswerValue.UNKNOWN}
    percent = percent_of(questions, hopeful)
    if percent is None:
        return None
    return _under(level_of(percent), [*limits_by_answers(questions, hopeful), *frame.limits])


def _under(level: int, limits: Sequence[Limit]) -> int:
    """Return the level, or the lowest limit when that is lower."""
    return min(level, *(limit.level for limit in limits)) if limits else level
