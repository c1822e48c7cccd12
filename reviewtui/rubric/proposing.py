"""Which verdict the answers suggest, and for which reasons; it is the reviewer who decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.model import Verdict
from reviewtui.rubric.capping import is_open_blocker
from reviewtui.rubric.matching import is_open
from reviewtui.rubric.types import AnswerValue, Decision, Severity, Tier

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reviewtui.model import Finding
    from reviewtui.rubric.scorecard import DimensionScore
    from reviewtui.rubric.types import Question

HOPELESS_MEAN = 2.0
"""Below this mean, with nothing left to find out, small changes do not save a design."""

_WEIGHTY = {Severity.BLOCKER, Severity.MAJOR}
_SETTLED = {AnswerValue.YES, AnswerValue.NOT_APPLICABLE}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A verdict with its reasons; None when it is too early for one."""

    verdict: Decision | None
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """All that speaks for or against an approval; `shortfalls` is what was measured and is less than the tier asks."""

    questions: Sequence[Question]
    answers: Mapping[str, AnswerValue]
    dimensions: Sequence[DimensionScore]
    findings: Sequence[Finding]
    tier: Tier
    wanted_mean: float
    shortfalls: Sequence[str] = ()

    def waiting(self) -> list[Question]:
        """Return the weighty questions that have no answer."""
        return [q for q in self.questions if q.severity_if_no in _WEIGHTY and q.id not in self.answers]

    def mean(self) -> float | None:
        """Return the weighted mean of the levels."""
        return weighted_mean([(score.weight, score.level) for score in self.dimensions])

    def reachable_mean(self) -> float | None:
        """Return the weighted mean if all that is open or unknown turned out well."""
        return weighted_mean([(score.weight, score.reachable) for score in self.dimensions])


def propose(case: Case) -> Proposal:
    """Return the verdict that the case suggests.

    What cannot become better by answering more is judged first; then it is said whether enough is answered; and only
    then are the levels of the tier asked for.
    """
    if all(score.level is None for score in case.dimensions):
        return Proposal(None, ("nothing is answered yet",))
    waiting = case.waiting()
    best = case.reachable_mean()
    if not waiting and best is not None and best < HOPELESS_MEAN:
        return Proposal(Decision.REJECT, (f"even at best the mean level is {best:.1f}: this needs another approach",))
    if stops := (*_stopping_answers(case), *_stopping_findings(case), *_out_of_reach(case)):
        return Proposal(Decision.REQUEST_CHANGES, stops)
    if waiting:
        return Proposal(None, (f"{len(waiting)} blocker or major questions wait for an answer",))
    return _among_answered(case)


def _among_answered(case: Case) -> Proposal:
    """Return the verdict when all that is weighty is answered, and nothing stops the design."""
    if doubts := _doubts(case):
        return Proposal(Decision.NEEDS_DISCUSSION, tuple(doubts))
    if conditions := _conditions(case):
        return Proposal(Decision.APPROVE_WITH_CONDITIONS, tuple(conditions))
    return Proposal(Decision.APPROVE, (f"every level that {case.tier.value} asks for is reached",))


def weighted_mean(levels: Sequence[tuple[int, int | None]]) -> float | None:
    """Return the mean of the (weight, level) pairs that have a level; None when none has."""
    known = [(weight, level) for weight, level in levels if level is not None]
    return sum(weight * level for weight, level in known) / sum(weight for weight, _ in known) if known else None


def _stopping_answers(case: Case) -> list[str]:
    """Return the blockers that were answered with a plain no."""
    return [
        f"blocker {question.id} is answered no"
        for question in case.questions
        if question.severity_if_no is Severity.BLOCKER and case.answers.get(question.id) is AnswerValue.NO
    ]


def _stopping_findings(case: Case) -> list[str]:
    """Return what breaking findings forbid; at tier-3 it is enough that they are listed."""
    if case.tier is Tier.THREE:
        return []
    count = sum(finding.verdict is Verdict.BREAKING and is_open(finding) for finding in case.findings)
    return [f"{count} breaking finding{'' if count == 1 else 's'} without a decision"] if count else []


def _out_of_reach(case: Case) -> list[str]:
    """Return the levels that no further answer can bring to what the tier asks for."""
    short = [
        f"{score.title} can reach {score.reachable} at best, {case.tier.value} asks for {score.minimum}"
        for score in case.dimensions
        if score.reachable is not None and score.reachable < score.minimum
    ]
    best = case.reachable_mean()
    if best is not None and best < case.wanted_mean:
        short.append(f"the mean level can reach {best:.1f} at best, {case.tier.value} asks for {case.wanted_mean}")
    return short


def _doubts(case: Case) -> list[str]:
    """Return what is short only because somebody has to find it out."""
    doubts = [
        f"nobody knows about blocker {question.id}"
        for question in case.questions
        if is_open_blocker(question, case.answers.get(question.id))
    ]
    doubts += [
        f"{score.title} is at {score.level} for what is unknown, {case.tier.value} asks for {score.minimum}"
        for score in case.dimensions
        if score.level is not None and score.level < score.minimum
    ]
    mean = case.mean()
    if mean is not None and mean < case.wanted_mean:
        doubts.append(
            f"the mean level is {mean:.1f} for what is unknown, {case.tier.value} asks for {case.wanted_mean}"
        )
    return doubts


def _conditions(case: Case) -> list[str]:
    """Return the weighty questions that are not fully settled, and what was measured and falls short."""
    return [
        *case.shortfalls,
        *(
            f"{question.severity_if_no.value} {question.id} is answered {case.answers[question.id].value}"
            for question in case.questions
            if question.severity_if_no in _WEIGHTY and case.answers[question.id] not in _SETTLED
        ),
    ]
