"""What counts as answered: the reviewer's word, else what the rules say; and what that is worth."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews.types import Answer, AnswerSource
from reviewtui.rubric.scoring import Judgment, score

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reviewtui.reviews.draft import Draft
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


def scorecard(opened: Opened, draft: Draft) -> Scorecard:
    """Return what the answers and levels are worth; an answer that evidence bears out counts as backed."""
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
    return score(opened.checklist, Judgment(answers, levels, backed), opened.report.findings, opened.tier)
