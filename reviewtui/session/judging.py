"""What counts as answered: the reviewer's word, else what the rules say; and what that is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.together import Asked
from reviewtui.reviews.types import Answer, AnswerSource
from reviewtui.rubric.gating import Measured
from reviewtui.rubric.scoring import Judgment, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reviewtui.figures import Score
    from reviewtui.model import Report
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.rulings import Rulings
    from reviewtui.rubric.evidence import Evidence
    from reviewtui.rubric.scorecard import Scorecard
    from reviewtui.session.opening import Opened


def effective_answers(draft: Draft, evidence: Mapping[str, Evidence]) -> dict[str, Answer]:
    """Return the answer that stands for each question that has one; the reviewer's always wins."""
    answers = {
        question: Answer(question, said.value, draft.created, source=AnswerSource.EVIDENCE)
        for question, said in evidence.items()
        if said.value is not None
    }
    return answers | {question: answer for question, answer in draft.answers.items() if answer.value is not None}


def scorecard(opened: Opened, draft: Draft, rulings: Rulings) -> Scorecard:
    """Return what the answers and levels are worth; an answer that evidence bears out counts as backed.

    A finding that was let pass keeps nothing from a higher level.
    """
    answers = {
        question: answer.value
        for question, answer in effective_answers(draft, opened.evidence).items()
        if answer.value is not None
    }
    levels = {dimension: given.level for dimension, given in draft.scores.items() if given.level is not None}
    backed = {
        question
        for question, value in answers.items()
        if question in opened.evidence and opened.evidence[question].value is value
    }
    judgment = Judgment(answers, levels, backed, _measured(opened.report))
    return score(opened.checklist, judgment, rulings.decided, opened.tier)


def asked(opened: Opened) -> Asked:
    """Return what everybody is asked; the repository may ask for more roles than the checklist does."""
    gate = opened.checklist.gates.get(opened.tier)
    roles = (*(gate.sign_off if gate else ()), *opened.config.review.sign_off.get(opened.tier.value, ()))
    return Asked(
        opened.report,
        opened.checklist,
        opened.evidence,
        opened.tier,
        _measured(opened.report),
        tuple(dict.fromkeys(roles)),
    )


def _measured(report: Report) -> Measured:
    """Return the lowest scores of all descriptions: one good description does not make up for another."""
    scores = [spec.scores for spec in report.specs if spec.scores is not None]
    return Measured(
        documentation=_lowest(one.documentation.score for one in scores),
        lint=_lowest(one.compliance.score for one in scores),
    )


def _lowest(scores: Iterable[Score]) -> float | None:
    return min((score.share for score in scores if score.share is not None), default=None)
