"""What the rules answered and the reviewer overrules: both are kept, and a sentence is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import UsageError
from reviewtui.records import report
from reviewtui.reviews.reviewer_file import write as reviewer_file
from reviewtui.rubric.types import AnswerValue
from tests.session.conftest import PATH, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable

    from reviewtui.session import Session
    from tests.repository.scratch import Scratch

QUESTION = "d2-breaking-handled"


def test_an_overruled_answer_keeps_what_the_rules_said(opened: Callable[..., Session]) -> None:
    session = opened()
    assert session.answers[QUESTION].value is AnswerValue.NO

    answer = session.answer(QUESTION, AnswerValue.YES)

    assert (answer.value, answer.prefilled, answer.overrules) == (AnswerValue.YES, AnswerValue.NO, True)
    assert opened().draft.answers[QUESTION] == answer
    assert b"value: yes" in reviewer_file(session.review()) or b"value: 'yes'" in reviewer_file(session.review())
    assert ", against the rules' no, no reason given" in report.render(session.review())


def test_an_overruled_answer_asks_for_a_sentence(opened: Callable[..., Session]) -> None:
    session = opened()
    session.answer(QUESTION, AnswerValue.YES)
    assert session.review().unexplained == (QUESTION,)

    session.answer(QUESTION, AnswerValue.YES, "The mobile team, its only reader, agreed.")

    assert session.review().unexplained == ()
    told = report.render(session.review())
    assert ", against the rules' no" in told
    assert "no reason given" not in told


def test_a_confirmed_answer_and_one_of_ones_own_ask_for_none(opened: Callable[..., Session]) -> None:
    session = opened()
    confirmed = session.answer(QUESTION, AnswerValue.NO)
    own = session.answer("d1-no-duplicate", AnswerValue.NO)

    assert (confirmed.overrules, own.overrules, own.prefilled) == (False, False, None)
    assert session.review().unexplained == ()


def test_an_answer_that_is_taken_back_overrules_nothing(opened: Callable[..., Session]) -> None:
    session = opened()
    session.answer(QUESTION, AnswerValue.YES)

    assert not session.answer(QUESTION, None).overrules


def test_a_level_far_from_the_proposal_asks_for_a_sentence(opened: Callable[..., Session]) -> None:
    session = opened()
    session.score("d2", 5)
    assert session.review().unexplained == ("d2",)

    session.score("d2", 5, "The old field stays behind a gateway rule.")
    assert session.review().unexplained == ()

    session.score("d2", 2, "")
    assert session.review().unexplained == ()


def test_the_weights_of_the_settings_are_in_force_and_recorded(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    scratch.write({".reviewtui.yaml": b"weights: regulated\n", PATH: SPEC.encode()})
    session = opened()

    assert session.checklist.profile == "regulated"
    assert session.scorecard().dimensions[2].weight == 20
    assert b"weights: regulated" in reviewer_file(session.review())


def test_unknown_weights_are_told_with_their_line(scratch: Scratch, opened: Callable[..., Session]) -> None:
    scratch.write({".reviewtui.yaml": b"profile: wire\nweights: regulatd\n"})

    with pytest.raises(UsageError) as caught:
        opened()

    assert (caught.value.path, caught.value.line) == (".reviewtui.yaml", 2)
    assert caught.value.hint == "did you mean `regulated`?"
