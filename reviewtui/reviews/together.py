"""What all reviewers say in one: of two who differ, the one who sees less is heard, and both are told."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.rulings import Rulings
from reviewtui.reviews.types import AnswerSource
from reviewtui.reviews.votes import votes
from reviewtui.rubric.gating import NOTHING_MEASURED, Measured
from reviewtui.rubric.scoring import Judgment, score
from reviewtui.rubric.types import AnswerValue, Tier

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import Finding, Report
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.types import Answer, Score
    from reviewtui.reviews.votes import Vote
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.rubric.types import Checklist, Decision

# "Not applicable" comes last: it takes a question out of the score, which nobody may do against another's word.
_STRICTEST_FIRST = (
    AnswerValue.NO,
    AnswerValue.UNKNOWN,
    AnswerValue.PARTLY,
    AnswerValue.YES,
    AnswerValue.NOT_APPLICABLE,
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What the reviewers were asked: the change, the checklist at a tier, what rules say to it, whose word it takes."""

    report: Report
    checklist: Checklist
    evidence: Mapping[str, Evidence]
    tier: Tier = Tier.TWO
    measured: Measured = NOTHING_MEASURED
    sign_off: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class JointAnswer:
    """The strictest answer to a question, and what each reviewer said; nobody, where the rules answer it."""

    value: AnswerValue
    said: tuple[tuple[Reviewer, Answer], ...] = ()

    @property
    def differs(self) -> bool:
        """Whether two reviewers say different things."""
        return len({answer.value for _, answer in self.said}) > 1


@dataclass(frozen=True, slots=True)
class SignOff:
    """A role whose word is asked for, and the votes that were cast for it, in their order."""

    role: str
    votes: tuple[Vote, ...]


@dataclass(frozen=True, slots=True)
class Together:
    """All that was said about one change, by everybody."""

    voices: tuple[Voice, ...]
    votes: tuple[Vote, ...]
    rulings: Rulings
    answers: Mapping[str, JointAnswer]
    scorecard: Scorecard
    sign_offs: tuple[SignOff, ...]

    @property
    def decision(self) -> Decision | None:
        """The worst decision of those that still hold; None when none does."""
        return max((vote.decision for vote in self.votes if vote.holds), key=lambda one: one.rank, default=None)

    @property
    def decided(self) -> datetime:
        """When the decision was reached; without one, when anybody last said anything."""
        cast = [vote.outcome.at for vote in self.votes if vote.holds and vote.decision is self.decision]
        # Who only looks has said nothing, whenever that was.
        said = [voice.draft.last_word for voice in self.here if voice.draft.says_anything]
        return max(cast or said or (voice.draft.created for voice in self.here))

    @property
    def here(self) -> tuple[Voice, ...]:
        """Those who speak in this review, by the names of their files: whoever reads it sees the same order."""
        return tuple(sorted((one for one in self.voices if not one.review), key=lambda one: one.reviewer.slug))


def together(asked: Asked, voices: Iterable[Voice]) -> Together:
    """Return what the voices say in one."""
    heard = tuple(voices)
    here = [voice for voice in heard if not voice.review]
    cast = votes(asked.report, heard)
    answers = _answers(here, asked.evidence)
    rulings = Rulings(asked.report, heard)
    return Together(
        voices=heard,
        votes=cast,
        rulings=rulings,
        answers=answers,
        scorecard=_scorecard(asked, answers, here, rulings.decided),
        sign_offs=tuple(
            SignOff(role, tuple(vote for vote in cast if role in vote.outcome.roles)) for role in asked.sign_off
        ),
    )


def given_levels(voices: Iterable[Voice]) -> dict[str, list[tuple[Reviewer, Score]]]:
    """Return the levels that reviewers gave by hand, by dimension."""
    levels: dict[str, list[tuple[Reviewer, Score]]] = {}
    for voice in voices:
        for dimension, given in voice.draft.scores.items():
            if given.level is not None:
                levels.setdefault(dimension, []).append((voice.reviewer, given))
    return levels


def _answers(voices: list[Voice], evidence: Mapping[str, Evidence]) -> dict[str, JointAnswer]:
    said: dict[str, list[tuple[Reviewer, Answer]]] = {}
    for voice in voices:
        for question, answer in voice.draft.answers.items():
            if answer.value is not None and answer.source is AnswerSource.REVIEWER:
                said.setdefault(question, []).append((voice.reviewer, answer))
    answers = {question: JointAnswer(told.value) for question, told in evidence.items() if told.value is not None}
    return answers | {question: JointAnswer(_strictest(heard), tuple(heard)) for question, heard in said.items()}


def _strictest(said: list[tuple[Reviewer, Answer]]) -> AnswerValue:
    values = {answer.value for _, answer in said}
    return next(value for value in _STRICTEST_FIRST if value in values)


def _scorecard(
    asked: Asked, answers: Mapping[str, JointAnswer], voices: list[Voice], findings: tuple[Finding, ...]
) -> Scorecard:
    levels = {
        dimension: min(score.level for _, score in given if score.level is not None)
        for dimension, given in given_levels(voices).items()
    }
    values = {question: answer.value for question, answer in answers.items()}
    backed = {
        question
        for question, value in values.items()
        if question in asked.evidence and asked.evidence[question].value is value
    }
    judgment = Judgment(values, levels, backed, asked.measured)
    return score(asked.checklist, judgment, findings, asked.tier)
