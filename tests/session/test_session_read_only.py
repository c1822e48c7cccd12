"""A review that is only looked at: no word is kept and no file is written, by whatever door."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.inbox.at_work import InboxAtWork
from reviewtui.records.kinds import kind
from reviewtui.repository import Repository
from reviewtui.reviews.types import CommentKind, Stance
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session
from reviewtui.session.past import TwoCommits
from reviewtui.session.recording import Order
from tests.repository.scratch import Scratch
from tests.session.conftest import PATH

WHY = "You only look."


def everything(folder: Path) -> dict[str, bytes]:
    """Return each file below a folder, with what it holds."""
    found = (Path(root, name) for root, _, names in os.walk(folder) for name in names)
    return {str(path): path.read_bytes() for path in found}


def test_nothing_that_can_be_said_is_kept(scratch: Scratch) -> None:
    before = everything(scratch.root)
    with Session.open(Options(scratch.root, "main", read_only=WHY)) as session:
        assert (session.read_only, session.notices[0]) == (WHY, WHY)
        finding, question = session.report.findings[0].fingerprint, session.questions[0].id
        dimension = session.checklist.dimensions[0].id
        for say in (
            lambda: session.answer(question, AnswerValue.YES),
            lambda: session.score(dimension, 3),
            lambda: session.comment(finding, CommentKind.NOTE, "A word"),
            lambda: session.mark(finding, reviewed=True),
            lambda: session.rule_on(finding, Stance.ACCEPT, "So be it"),
            lambda: session.decide(Decision.APPROVE),
            session.look,
            session.undo,
            session.redo,
        ):
            with pytest.raises(ConflictError, match="only looked at"):
                say()
    assert everything(scratch.root) == before


@pytest.mark.parametrize("to", ["WORKTREE", "review"])
def test_nothing_that_is_planned_is_written(scratch: Scratch, to: str) -> None:
    before = everything(scratch.root)
    with Session.open(Options(scratch.root, "main", read_only=WHY)) as session:
        with pytest.raises(ConflictError):
            session.publish(session.plan(to))
        records = session.records()
        with pytest.raises(RepositoryError, match="only looked at"):
            records.write(records.plan(Order(kind("adr"), to=to)))
    assert everything(scratch.root) == before


def test_what_is_opened_from_it_is_read_only_too(scratch: Scratch) -> None:
    with Session.open(Options(scratch.root, "main", read_only=WHY)) as session:
        pair = TwoCommits(scratch.id("main"), scratch.id("orders-v2"), PATH)
        for opened in (session.again(lambda _: None), session.past(PATH).review(pair)(lambda _: None)):
            with opened:
                assert opened.read_only == WHY
                with pytest.raises(ConflictError):
                    opened.decide(Decision.APPROVE)


def test_a_review_opened_from_the_inbox_is_read_only_too(scratch: Scratch) -> None:
    options = Options(scratch.root, read_only=WHY)
    inbox = InboxAtWork(lambda: options, lambda opener: opener)
    row = next(row for batch in inbox.rows(stale=True) for row in batch.rows)
    with inbox.opener(row)(lambda _: None) as session:
        assert session.read_only == WHY
        with pytest.raises(ConflictError):
            session.decide(Decision.APPROVE)


def test_a_review_compared_in_a_process_of_its_own_is_read_only_too(scratch: Scratch) -> None:
    options = Options(scratch.root, "main", read_only=WHY)
    with Session.open(replace(options, apart=True)) as session:
        assert session.read_only == WHY
        assert session.repository.read_only


def test_a_repository_that_is_only_looked_at_takes_no_file_away(scratch: Scratch) -> None:
    with Repository.discover(scratch.root) as repository:
        repository.read_only = True
        with pytest.raises(RepositoryError, match="only looked at"):
            repository.remove_worktree({PATH: ""})
    assert (scratch.root / PATH).is_file()
