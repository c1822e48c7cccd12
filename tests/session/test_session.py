"""A session opens a review, keeps every word on disk, and takes up where the last one stopped."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import RepositoryError, UsageError
from reviewtui.reviews.types import AnswerSource, CommentKind
from reviewtui.rubric.evidence import EvidenceState
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from tests.session.conftest import CHANGED, PATH, SPEC

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.repository.scratch import Scratch


def test_opening_says_what_it_does_and_finds_what_breaks(scratch: Scratch) -> None:
    said: list[str] = []
    with Session.open(Options(scratch.root), said.append) as session:
        assert [finding.verdict.word for finding in session.report.findings] == ["breaking", "dangerous"]
        assert session.draft.head == "orders-v2"
        assert session.draft.base == "main"
        assert session.notices == ()
    assert said[0] == "Looking for the repository"
    assert any(PATH in phrase for phrase in said)
    assert said[-1] == "Looking for your draft"


def test_opening_alone_leaves_nothing(scratch: Scratch, opened: Callable[..., Session]) -> None:
    opened().close()
    assert list((scratch.root / ".git" / "reviewtui" / "drafts").iterdir()) == []
    assert scratch.git("status", "--porcelain") == ""


def test_a_command_that_only_reads_writes_nothing_at_all(scratch: Scratch, opened: Callable[..., Session]) -> None:
    opened(writing=False).close()
    assert not (scratch.root / ".git" / "reviewtui").exists()


def test_everything_said_is_there_for_the_next_process(opened: Callable[..., Session]) -> None:
    session = opened()
    question, dimension = session.questions[0].id, session.checklist.dimensions[0].id
    fingerprint = session.report.findings[0].fingerprint
    session.answer(question, AnswerValue.PARTLY, "half of it")
    session.score(dimension, 2, "weak")
    comment = session.comment(fingerprint, CommentKind.MUST_FIX, "Keep it until May")
    session.mark(fingerprint, reviewed=True)
    session.decide(Decision.REQUEST_CHANGES, "Two clients read it.")
    again = opened()
    assert again.draft == session.draft
    assert again.draft.answers[question].note == "half of it"
    assert again.draft.remarks == (comment,)
    assert comment.spec == PATH
    assert comment.element
    assert again.draft.is_reviewed(fingerprint)
    assert again.review().decision is Decision.REQUEST_CHANGES


def test_the_draft_is_the_same_from_the_work_tree_the_branch_and_a_linked_work_tree(
    scratch: Scratch, opened: Callable[..., Session], tmp_path: Path
) -> None:
    session = opened()
    session.answer(session.questions[0].id, AnswerValue.YES)
    assert opened(head="orders-v2").draft.answers == session.draft.answers
    scratch.write({PATH: SPEC.encode()})
    assert opened().range.head_ref == "WORKTREE"
    assert opened().draft.answers == session.draft.answers
    scratch.git("checkout", "-q", "--detach")
    scratch.git("worktree", "add", "-q", "-f", str(tmp_path / "linked"), "orders-v2")
    with Session.open(Options(tmp_path / "linked")) as linked:
        assert linked.draft.answers == session.draft.answers


def test_an_answer_by_the_reviewer_comes_before_the_one_by_evidence(opened: Callable[..., Session]) -> None:
    session = opened()
    question = next(
        said.question
        for said in session.evidence.values()
        if said.state is EvidenceState.FIRED and said.value is AnswerValue.NO
    )
    assert session.answers[question].source is AnswerSource.EVIDENCE
    session.answer(question, AnswerValue.YES, "It was announced a year ago.")
    assert session.answers[question].source is AnswerSource.REVIEWER
    assert session.answers[question].value is AnswerValue.YES
    session.answer(question, None)
    assert session.answers[question].source is AnswerSource.EVIDENCE


def test_the_scorecard_follows_the_answers_and_says_how_much_rests_on_evidence(opened: Callable[..., Session]) -> None:
    session = opened()
    before = session.scorecard()
    assert before.confidence == 1.0
    open_questions = [question for question in session.questions if question.id not in session.answers]
    session.answer(open_questions[0].id, AnswerValue.YES)
    after = session.scorecard()
    assert after.answered == before.answered + 1
    assert after.confidence is not None
    assert after.confidence < 1.0


def test_a_level_by_the_reviewer_counts(opened: Callable[..., Session]) -> None:
    session = opened()
    dimension = session.checklist.dimensions[1].id
    session.score(dimension, 4)
    assert session.scorecard().dimensions[1].level == 4
    session.score(dimension, None)
    assert session.scorecard().dimensions[1].level != 4


def test_a_note_stays_when_only_the_value_changes(opened: Callable[..., Session]) -> None:
    session = opened()
    question = session.questions[0].id
    session.answer(question, AnswerValue.NO, "see #12")
    assert session.answer(question, AnswerValue.YES).note == "see #12"
    assert session.answer(question, AnswerValue.YES, "").note == ""


def test_a_comment_can_be_changed_and_withdrawn(opened: Callable[..., Session]) -> None:
    session = opened()
    comment = session.comment("", CommentKind.NOTE, "first")
    session.amend(comment.id, CommentKind.PRAISE, "second")
    assert [(remark.kind, remark.text) for remark in opened().draft.remarks] == [(CommentKind.PRAISE, "second")]
    opened().withdraw(comment.id)
    assert opened().draft.remarks == ()


def test_what_does_not_exist_cannot_be_spoken_about(opened: Callable[..., Session]) -> None:
    session = opened()
    for wrong in (
        lambda: session.answer("no-such-question", AnswerValue.YES),
        lambda: session.score("no-such-dimension", 3),
        lambda: session.score(session.checklist.dimensions[0].id, 6),
        lambda: session.comment("no-such-finding", CommentKind.NOTE, "x"),
        lambda: session.mark("no-such-finding", reviewed=True),
        lambda: session.withdraw("no-such-comment"),
    ):
        with pytest.raises(UsageError):
            wrong()
    assert opened().draft.answers == {}


def test_text_that_is_no_utf_8_is_kept_as_far_as_it_can_be(opened: Callable[..., Session]) -> None:
    session = opened()
    session.comment("", CommentKind.NOTE, "odd \udcff byte, \x1b[31m escape, \0")
    assert opened().draft.remarks[0].text == "odd ? byte, \x1b[31m escape, \0"


def test_an_answer_that_cannot_be_saved_is_an_error_and_is_not_kept_in_silence(
    opened: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    session = opened()
    session.answer(session.questions[0].id, AnswerValue.YES)
    before = session.draft

    def read_only(*_: object) -> int:
        raise OSError(errno.EROFS, os.strerror(errno.EROFS))

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", read_only)
        with pytest.raises(RepositoryError, match="Read-only") as caught:
            session.answer(session.questions[1].id, AnswerValue.YES)
    assert caught.value.hint
    assert session.draft == before
    assert opened().draft == before


def test_a_branch_that_moved_is_said_and_no_answer_is_lost(scratch: Scratch, opened: Callable[..., Session]) -> None:
    session = opened()
    question, fingerprint = session.questions[0].id, session.report.findings[0].fingerprint
    session.answer(question, AnswerValue.YES)
    session.mark(fingerprint, reviewed=True)
    scratch.commit({PATH: CHANGED.replace("All orders", "Every order").encode()})
    again = opened()
    assert any("moved since you last looked" in notice for notice in again.notices)
    assert question in again.draft.answers
    assert again.draft.is_reviewed(fingerprint)


def test_the_text_of_each_side_can_be_shown(opened: Callable[..., Session]) -> None:
    session = opened()
    assert session.source(PATH, "base") == SPEC
    assert session.source(PATH, "head") == CHANGED
    assert session.source("../outside", "head") is None
    assert session.source("no/such/file.yaml", "base") is None


def test_a_bare_repository_is_reviewed_too(scratch: Scratch, tmp_path: Path) -> None:
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(tmp_path / "bare.git"))
    with Session.open(Options(tmp_path / "bare.git", base="main", head="orders-v2")) as session:
        session.answer(session.questions[0].id, AnswerValue.YES)
        assert len(session.report.findings) == 2


def test_a_bare_repository_says_why_its_own_checklist_is_not_found(scratch: Scratch, tmp_path: Path) -> None:
    scratch.commit({".reviewtui.yaml": b"checklist: ours\n"})
    scratch.git("clone", "-q", "--bare", str(scratch.root), str(tmp_path / "bare.git"))
    with pytest.raises(UsageError) as caught:
        Session.open(Options(tmp_path / "bare.git", base="main", head="orders-v2"))
    assert "this one is bare" in caught.value.hint


def test_a_folder_without_a_repository_is_an_error_with_a_hint(tmp_path: Path) -> None:
    with pytest.raises(RepositoryError) as caught:
        Session.open(Options(tmp_path))
    assert caught.value.hint


def test_a_configuration_that_is_named_counts(scratch: Scratch, tmp_path: Path) -> None:
    named = tmp_path / "other.yaml"
    named.write_text("rules: {response-required-property-removed: info}\nchecklist: api-design-review\n")
    with Session.open(Options(scratch.root, config_path=named)) as session:
        assert [finding.verdict.word for finding in session.report.findings] == ["info"]
    with pytest.raises(UsageError, match="cannot be read"):
        Session.open(Options(scratch.root, config_path=tmp_path / "absent.yaml"))
