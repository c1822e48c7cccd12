"""A draft is a value; two of them merge without losing what either says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reviewtui.errors import RepositoryError, UnreadableError
from reviewtui.reviews.draft import Draft, merge
from reviewtui.reviews.draft_file import decode, encode
from reviewtui.reviews.moment import after
from reviewtui.reviews.types import (
    Answer,
    Comment,
    CommentKind,
    Look,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
    Stance,
)
from reviewtui.rubric.types import AnswerValue, Decision
from tests.reviews.conftest import START, at

if TYPE_CHECKING:
    from collections.abc import Mapping

EMPTY = Draft("r", "ana@example.com", "main", "topic", "api-design-review", "1", START, START)


def full(draft: Draft) -> Draft:
    """Return the draft with one entry of each kind."""
    return (
        draft.with_answer(Answer("d1-naming", AnswerValue.PARTLY, at(1), note='See "orders" | `id`\n\ttwo lines'))
        .with_score(Score("D1", 3, at(2), note="Paging is open"))
        .with_comment(
            Comment(
                "c1",
                "f00d",
                "api.yaml",
                "GET /orders",
                CommentKind.MUST_FIX,
                "Keep it — 日本",
                at(3),
                side="base",
                pointer="/paths",
                answers="c0",
            )
        )
        .with_mark(Mark("f00d", reviewed=True, at=at(4)))
        .with_ruling(Ruling("f00d", Stance.WAIVE, at(4), "Nobody reads it", until=date(2026, 6, 30), owner="ana"))
        .with_ruling(Ruling("f00d", Stance.FIX, at(4), operation="GET /orders"))
        .with_resolution(Resolution("c2", resolved=True, at=at(4)))
        .with_look(Look("base", "head", {"f00d": "breaking x: y", "beef": "safe x: z"}, at(4)))
        .with_outcome(
            Outcome(
                Decision.APPROVE_WITH_CONDITIONS,
                at(5),
                note="after the fix",
                roles=("architect",),
                head_commit="head",
                fingerprints=frozenset({"f00d"}),
            )
        )
        .with_published({"docs/adr/0001-x.md": "ab"}, at(6))
    )


def test_a_draft_comes_back_from_its_bytes_as_it_was(draft: Draft) -> None:
    assert decode(encode(full(draft)), "draft.json") == full(draft)


def test_the_file_can_be_read_by_a_person(draft: Draft) -> None:
    text = encode(full(draft)).decode()
    assert text.startswith('{\n  "schema": 1,')
    assert '"decision": "approve-with-conditions"' in text
    assert '"at": "2026-03-02T09:00:03Z"' in text


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"{}", b'{"schema": "one"}', b'{"schema": 1}', b"\xff\xfe", b"\0" * 40],
    ids=["empty", "cut", "list", "no-schema", "wrong-schema", "no-fields", "binary", "zeros"],
)
def test_a_damaged_draft_is_an_error_that_names_the_file(content: bytes) -> None:
    with pytest.raises(UnreadableError) as caught:
        decode(content, "draft.json")
    assert caught.value.path == "draft.json"


def test_every_cut_of_a_draft_is_noticed(draft: Draft) -> None:
    content = encode(full(draft)).rstrip()
    for length in range(len(content)):
        with pytest.raises(UnreadableError):
            decode(content[:length], "draft.json")


def test_a_draft_of_a_newer_reviewtui_is_left_alone(draft: Draft) -> None:
    newer = encode(draft).replace(b'"schema": 1', b'"schema": 2')
    with pytest.raises(RepositoryError, match="newer reviewtui") as caught:
        decode(newer, "draft.json")
    assert not isinstance(caught.value, UnreadableError)


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
