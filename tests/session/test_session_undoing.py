"""Undo and redo in a review: after it was closed, after it was published, and where nothing can be saved."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.repository import WORKTREE
from reviewtui.reviews.types import Answer, CommentKind, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.session.conftest import Clock

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.repository.scratch import Scratch


def everything_said(session: Session) -> tuple[str, str]:
    """Say one word of each kind, and return the names of the question and the finding."""
    question, finding = session.questions[0], session.report.findings[0]
    session.answer(question.id, AnswerValue.PARTLY, "In part.")
    session.score(question.dimension, 3)
    session.rule_on(finding.fingerprint, Stance.ACCEPT, "Nobody reads it.")
    comment = session.comment(finding.fingerprint, CommentKind.MUST_FIX, "Say when.")
    session.reply(comment.id, "In June.")
    session.resolve(comment.id)
    session.decide(Decision.APPROVE)
    return question.id, finding.fingerprint


def undone_until_nothing_is_left(opened: Callable[..., Session], step: Callable[[Session], object]) -> int:
    """Go one step in a review that was closed before, and all others in one that was closed since; count them."""
    assert step(opened()) is not None
    session = opened()
    return 1 + sum(1 for _ in iter(lambda: step(session), None))


def test_all_that_was_said_is_undone_and_done_again_after_the_review_was_closed(opened: Callable[..., Session]) -> None:
    question, fingerprint = everything_said(opened())
    assert undone_until_nothing_is_left(opened, Session.undo) == 7
    session = opened()
    draft = session.draft
    assert not draft.says_anything
    assert session.threads == ()
    assert session.votes == ()
    assert session.rulings.on(session.report.findings[0]).stance is None
    assert undone_until_nothing_is_left(opened, Session.redo) == 7
    session = opened()
    assert session.answers[question].note == "In part."
    assert session.draft.is_reviewed(fingerprint)
    assert session.rulings.on(session.report.findings[0]).stance is Stance.ACCEPT
    (thread,) = session.threads
    assert thread.resolved is not None
    assert [reply.comment.text for reply in thread.replies] == ["In June."]
    assert [vote.decision for vote in session.votes] == [Decision.APPROVE]


def test_an_undo_after_publishing_is_a_change_to_publish_again(
    scratch: Scratch, opened: Callable[..., Session]
) -> None:
    session = opened()
    question = session.questions[0].id
    session.answer(question, AnswerValue.NO, "By hand.")
    session.mark(session.report.findings[0].fingerprint, reviewed=True)
    session.publish(session.plan(WORKTREE))
    session = opened()
    assert session.undo() is not None
    restored = session.undo()
    assert restored is not None
    about = restored.changes[0].about
    assert isinstance(about, Answer)
    assert about.question == question
    assert opened().draft.answers[question].value is None, "what stands in the work tree does not bring it back"
    session = opened()
    published = [file.path for file in session.plan(WORKTREE).written if file.path.endswith("@example.com.yaml")]
    assert len(published) == 1
    assert "By hand." in (scratch.root / published[0]).read_text()
    session.publish(session.plan(WORKTREE))
    assert "By hand." not in (scratch.root / published[0]).read_text()


def test_who_may_only_read_undoes_nothing_and_is_told(scratch: Scratch, opened: Callable[..., Session]) -> None:
    session = opened()
    session.decide(Decision.APPROVE)
    with Session.open(Options(scratch.root), clock=Clock()) as other:
        with pytest.raises(ConflictError):
            other.undo()
        assert other.draft.outcome == session.draft.outcome
    session.close()
    with Session.open(Options(scratch.root), clock=Clock()) as other:
        assert other.undo() is not None
        assert other.draft.outcome is not None
        assert other.draft.outcome.decision is None


def test_an_undo_that_cannot_be_saved_changes_nothing(
    opened: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened()
    session.decide(Decision.APPROVE)
    before = session.draft

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", full)
        with pytest.raises(RepositoryError, match="No space left"):
            session.undo()
        assert session.draft == before
    assert session.undo() is not None


def test_before_the_first_word_there_is_nothing_to_undo_and_nothing_is_written(opened: Callable[..., Session]) -> None:
    session = opened()
    assert session.undo() is None
    assert session.redo() is None
    assert not session._store.path.exists()


def test_looking_and_saying_the_same_again_are_no_acts(opened: Callable[..., Session]) -> None:
    session = opened()
    session.decide(Decision.APPROVE)
    session.decide(Decision.APPROVE)
    session.look()
    restored = session.undo()
    assert restored is not None
    assert session.undo() is None
    assert session.draft.looks
    session.look()
    assert session.redo() is not None, "who only looks says nothing, and the redo stays"
