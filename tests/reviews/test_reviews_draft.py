"""A draft is a value; two of them merge without losing what either says."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.moment import after
from reviewtui.reviews.types import Answer, Comment, CommentKind, Look, Mark, Stance
from reviewtui.rubric.types import AnswerValue
from tests.reviews.conftest import START, at, full

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTY = Draft("r", "ana@example.com", "main", "topic", "api-design-review", "1", START, START)


def test_a_ruling_on_one_operation_leaves_that_on_the_cause_alone(draft: Draft) -> None:
    assert {ruling.stance for ruling in full(draft).rulings.values()} == {Stance.WAIVE, Stance.FIX}


def test_the_same_state_seen_twice_is_one_look_and_old_looks_go(draft: Draft) -> None:
    for second in range(9):
        draft = draft.with_look(Look("base", f"head-{second}", {}, at(2 * second)))
        draft = draft.with_look(Look("base", f"head-{second}", {}, at(2 * second + 1)))
    assert [look.head_commit for look in draft.looks.values()] == [f"head-{second}" for second in range(4, 9)]
    assert merge(draft, draft) == draft


def test_what_was_said_later_stands_whichever_draft_is_saved_last(draft: Draft) -> None:
    early = draft.with_answer(Answer("q", AnswerValue.NO, at(1)))
    late = draft.with_answer(Answer("q", AnswerValue.YES, at(2)))
    assert merge(early, late).answers["q"].value is AnswerValue.YES
    assert merge(late, early).answers["q"].value is AnswerValue.YES


def test_a_mark_that_was_taken_off_does_not_come_back_by_a_merge(draft: Draft) -> None:
    marked = draft.with_mark(Mark("f", reviewed=True, at=at(1)))
    unmarked = marked.with_mark(Mark("f", reviewed=False, at=at(2)))
    assert not merge(unmarked, marked).is_reviewed("f")


def test_a_withdrawn_comment_is_kept_but_not_shown(draft: Draft) -> None:
    comment = Comment("c1", "f", "api.yaml", "GET /", CommentKind.NOTE, "text", at(1))
    withdrawn = draft.with_comment(comment).with_comment(replace(comment, withdrawn=True, at=at(2)))
    assert withdrawn.remarks == ()
    assert "c1" in withdrawn.comments


def test_time_moves_on_even_when_the_clock_goes_back() -> None:
    assert after(at(10), at(5)) == at(10) + timedelta(microseconds=1)
    assert after(at(10), at(10)) > at(10)
    assert after(None, at(5)) == at(5)


answers = st.dictionaries(
    st.sampled_from("abcd"),
    st.tuples(st.sampled_from(AnswerValue), st.integers(0, 5)),
).map(lambda said: {key: Answer(key, value, at(second)) for key, (value, second) in said.items()})


@given(answers, answers)
def test_a_merge_loses_no_question_and_prefers_the_later_word(
    stored: Mapping[str, Answer], mine: Mapping[str, Answer]
) -> None:
    merged = merge(replace(EMPTY, answers=stored), replace(EMPTY, answers=mine)).answers
    assert set(merged) == set(stored) | set(mine)
    for key, answer in merged.items():
        said = [answers[key] for answers in (stored, mine) if key in answers]
        assert answer in said
        assert answer.at == max(other.at for other in said)


@given(answers, answers)
def test_a_second_merge_changes_nothing(stored: Mapping[str, Answer], mine: Mapping[str, Answer]) -> None:
    once = merge(replace(EMPTY, answers=stored), replace(EMPTY, answers=mine))
    assert merge(once, replace(EMPTY, answers=mine)).answers == once.answers
