"""Two who rate the same change are held against each other: where they differ, and how far they agree."""

from __future__ import annotations

from reviewtui.reviews.raters import pairs
from reviewtui.reviews.team import Reviewer
from reviewtui.reviews.types import Score
from reviewtui.rubric.agreement import Difference
from reviewtui.rubric.types import AnswerValue
from tests.reviews.conftest import at
from tests.reviews.requirement_cases import ANA, BEN, case, checklist, draft, question

YES, NO = AnswerValue.YES, AnswerValue.NO
ASKS = checklist(question("q1"), question("q2"), question("q3"))


def test_a_question_that_only_one_answered_is_no_difference() -> None:
    held = case((ANA, draft(q1=YES, q2=YES)), (BEN, draft(q1=NO, q3=YES)), asks=ASKS)
    (pair,) = pairs(held.asked, held.together.here)
    assert (pair.one, pair.other) == (ANA, BEN)
    assert pair.differences == (Difference("q1", YES, NO),)


def test_levels_are_those_that_were_given_or_that_the_own_answers_propose() -> None:
    given = draft(q1=NO, q2=NO, q3=NO).with_score(Score("d1", 4, at(2)))
    held = case((ANA, given), (BEN, draft(q1=YES, q2=YES, q3=YES)), asks=ASKS)
    (pair,) = pairs(held.asked, held.together.here)
    assert (pair.agreement.compared, pair.agreement.exact, pair.agreement.within_one) == (1, 0.0, 1.0)


def test_who_said_nothing_about_quality_is_no_rater() -> None:
    held = case((ANA, draft(q1=YES)), (BEN, draft()), asks=ASKS)
    assert pairs(held.asked, held.together.here) == ()


def test_of_very_many_raters_only_some_are_held_against_each_other() -> None:
    crowd = [(Reviewer(f"R{number}", f"r{number}@example.com"), draft(q1=YES)) for number in range(40)]
    held = case(*crowd, asks=ASKS)
    assert len(pairs(held.asked, held.together.here)) == 66
