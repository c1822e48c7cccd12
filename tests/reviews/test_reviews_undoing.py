"""Undo and redo: whatever is said, undone, done again and read anew from the disk, the draft says what it should."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any
from unittest.mock import patch

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from reviewtui.reviews import journal
from reviewtui.reviews.acts import WORDS
from reviewtui.reviews.draft import merge
from reviewtui.reviews.types import (
    Answer,
    Comment,
    CommentKind,
    Mark,
    Outcome,
    Resolution,
    Ruling,
    Score,
    Stance,
)
from reviewtui.reviews.undoing import acted, redo, undo
from reviewtui.reviews.unsaid import meaning
from reviewtui.rubric.types import AnswerValue, Decision
from tests.reviews.conftest import EMPTY_DRAFT, at, full, store_in

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.unsaid import Word

_NAMES = st.sampled_from("ab")
_TEXTS = st.sampled_from(("", "why"))


def meanings(draft: Draft) -> dict[tuple[str, str], Word]:
    """Return what a draft says, whenever it was said."""
    found = {(kind, key): meaning(word) for kind in WORDS for key, word in draft.held(kind).items()}
    return {key: word for key, word in found.items() if word is not None}


def said(draft: Draft, word: Word) -> Draft:
    """Return the draft with one more word, noted as an act."""
    word = replace(word, at=after(draft))
    take: dict[type[Word], Callable[[Any], Draft]] = {
        Answer: draft.with_answer,
        Score: draft.with_score,
        Comment: draft.with_comment,
        Mark: draft.with_mark,
        Ruling: draft.with_ruling,
        Resolution: draft.with_resolution,
        Outcome: draft.with_outcome,
    }
    return acted(draft, take[type(word)](word), word.at)


def after(draft: Draft) -> datetime:
    """Return a moment after everything that the draft holds."""
    return draft.updated + (at(1) - at(0))


WORDS_TO_SAY: st.SearchStrategy[Word] = st.one_of(
    st.builds(Answer, _NAMES, st.none() | st.sampled_from(AnswerValue), st.just(at(0)), note=_TEXTS),
    st.builds(Score, _NAMES, st.none() | st.integers(1, 5), st.just(at(0)), note=_TEXTS),
    st.builds(
        lambda name, text, *, withdrawn: Comment(name, "", "", "", CommentKind.NOTE, text, at(0), withdrawn=withdrawn),
        _NAMES,
        _TEXTS,
        withdrawn=st.booleans(),
    ),
    st.builds(Mark, _NAMES, st.booleans(), st.just(at(0))),
    st.builds(Ruling, _NAMES, st.none() | st.sampled_from(Stance), st.just(at(0)), _TEXTS, _TEXTS),
    st.builds(Resolution, _NAMES, st.booleans(), st.just(at(0))),
    st.builds(Outcome, st.none() | st.sampled_from(Decision), st.just(at(0)), _TEXTS),
)


class UndoneAndDoneAgain(RuleBasedStateMachine):
    """The model is a list of what the draft said after each act, and a place in it."""

    @initialize()
    def begin(self) -> None:
        self.left = ExitStack()
        self.folder = Path(self.left.enter_context(TemporaryDirectory()))
        # So small that a journal is written anew again and again.
        self.left.enter_context(patch.object(journal, "_SHORT", 200))
        self.store = store_in(self.folder)
        self.draft = EMPTY_DRAFT
        self.states = [meanings(EMPTY_DRAFT)]
        self.place = 0

    @rule(word=WORDS_TO_SAY)
    def say(self, word: Word) -> None:
        self.keep(said(self.draft, word))
        if meanings(self.draft) != self.states[self.place]:
            del self.states[self.place + 1 :]
            self.states.append(meanings(self.draft))
            self.place += 1

    @rule()
    def undo(self) -> None:
        self.turn(undo, -1)

    @rule()
    def redo(self) -> None:
        self.turn(redo, 1)

    @rule()
    def undo_all_and_redo_all(self) -> None:
        while self.place:
            self.turn(undo, -1)
        assert meanings(self.draft) == self.states[0] == {}
        while self.place + 1 < len(self.states):
            self.turn(redo, 1)

    @rule()
    def read_anew(self) -> None:
        self.store.release()
        self.store = store_in(self.folder)
        self.draft = self.store.load().draft or EMPTY_DRAFT

    @invariant()
    def says_what_it_should(self) -> None:
        assert meanings(self.draft) == self.states[self.place]
        assert self.draft.says_anything == bool(self.states[self.place])

    def turn(self, act: Callable[..., object], step: int) -> None:
        turned = (undo if act is undo else redo)(self.draft, after(self.draft))
        assert (turned is not None) == (0 <= self.place + step < len(self.states))
        if turned is not None:
            draft, restored = turned
            self.place += step
            assert restored.again == (act is redo)
            assert all(meaning(change.before) != meaning(change.after) for change in restored.changes)
            self.keep(draft)

    def keep(self, draft: Draft) -> None:
        self.draft = self.store.save(draft).draft or draft
        assert self.draft == draft

    def teardown(self) -> None:
        self.store.release()
        self.left.close()


UndoneAndDoneAgain.TestCase.settings = settings(max_examples=40, stateful_step_count=25, deadline=None)
TestUndoneAndDoneAgain = UndoneAndDoneAgain.TestCase


def undone(draft: Draft) -> Draft:
    """Return the draft after one undo."""
    turned = undo(draft, after(draft))
    assert turned is not None
    return turned[0]


def test_what_one_act_said_is_undone_at_once(draft: Draft) -> None:
    assert meanings(undone(full(draft))) == {}
    assert undo(undone(full(draft)), at(99)) is None
    assert redo(full(draft), at(99)) is None


def test_the_note_that_overruling_asks_for_is_part_of_the_answer(draft: Draft) -> None:
    overruled = Answer("q", AnswerValue.NO, at(1), prefilled=AnswerValue.YES)
    with_note = said(said(draft, overruled), replace(overruled, note="It is not."))
    assert meanings(undone(with_note)) == {}
    changed = said(with_note, replace(overruled, note="It is not, really."))
    assert undone(changed).answers["q"].note == "It is not."
    elsewhere = said(undone(said(said(draft, overruled), Score("d", 3, at(2)))), replace(overruled, note="Why."))
    assert redo(elsewhere, at(99)) is None, "a word after an undo ends what could be done again"
    assert undone(elsewhere).answers["q"].value is AnswerValue.NO


def test_a_first_word_that_was_undone_leaves_that_of_others_alone(draft: Draft) -> None:
    ruled = undone(said(draft, Ruling("f", Stance.ACCEPT, at(1), "Old.")))
    assert ruled.rulings["f"].unsaid
    assert not said(ruled, Ruling("f", None, at(1))).rulings["f"].unsaid
    assert undone(said(draft, Resolution("c", resolved=True, at=at(1)))).resolutions["c"].unsaid


def test_an_undo_stands_after_a_merge_with_what_was_published_before(draft: Draft) -> None:
    first = said(draft, Answer("q", AnswerValue.NO, at(1)))
    published = replace(first, acts={})
    assert merge(published, undone(first)).answers["q"].value is None
    assert merge(undone(first), published).acts == undone(first).acts


def test_an_act_whose_word_was_undone_when_the_program_was_killed_is_passed_over(draft: Draft) -> None:
    first = said(draft, Answer("q", AnswerValue.NO, at(1)))
    second = said(first, Answer("q", AnswerValue.YES, at(1)))
    torn = replace(undone(second), acts=second.acts)
    assert meanings(undone(torn)) == {}


def test_an_act_whose_word_was_lost_brings_back_what_stood_before_it(draft: Draft) -> None:
    first = said(draft, Answer("q", AnswerValue.NO, at(1)))
    second = said(first, Answer("q", AnswerValue.YES, at(1)))
    turned = undo(replace(second, answers={}), at(99))
    assert turned is not None
    assert turned[0].answers["q"].value is AnswerValue.NO
    assert turned[1].changes[0].after is None
    assert turned[1].changes[0].about == turned[0].answers["q"]
