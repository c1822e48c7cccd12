"""The draft below a session: one process writes it, the others read, and what was damaged is said."""

from __future__ import annotations

import errno
import os
import socket
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from reviewtui.errors import ConflictError, RepositoryError
from reviewtui.rubric.types import AnswerValue, Decision
from reviewtui.session import Options, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.repository.scratch import Scratch


@pytest.fixture
def other(scratch: Scratch) -> Iterator[Session]:
    """Return a session that another process has open."""
    with Session.open(Options(scratch.root), clock=lambda: datetime(2026, 3, 2, 9, 30, tzinfo=UTC)) as session:
        yield session


def test_the_second_to_open_a_review_reads_and_is_told_who_writes(
    other: Session, opened: Callable[..., Session]
) -> None:
    first, second = (question.id for question in other.questions[:2])
    other.answer(first, AnswerValue.YES)
    session = opened()
    assert session.read_only == session.notices[0]
    assert session.read_only.startswith(
        f"Another reviewtui (process {os.getpid()} on {socket.gethostname()}) has had this draft open since "
        "2026-03-02 09:30 UTC, so what you say cannot be saved. "
    )
    assert session.answers[first].value is AnswerValue.YES
    with pytest.raises(ConflictError, match=f"process {os.getpid()}") as caught:
        session.answer(second, AnswerValue.NO)
    assert caught.value.hint
    assert set(session.draft.answers) == {first}
    other.decide(Decision.APPROVE)
    assert opened().draft.outcome == other.draft.outcome


def test_what_the_first_said_last_is_there_when_the_second_goes_on(
    other: Session, opened: Callable[..., Session]
) -> None:
    session = opened()
    question = session.questions[0].id
    other.answer(question, AnswerValue.NO, "Said by the first.")
    other.close()
    assert session.answer(question, AnswerValue.YES).note == "Said by the first."
    assert session.read_only == ""
    assert opened().draft.answers[question].value is AnswerValue.YES


def test_who_only_reads_keeps_nobody_from_writing(other: Session, opened: Callable[..., Session]) -> None:
    other.close()
    reading = opened(writing=False)
    assert (reading.read_only, reading.notices) == ("", ())
    other.decide(Decision.APPROVE)
    assert reading.draft.outcome is None


def test_a_review_that_cannot_be_opened_is_not_locked(
    scratch: Scratch, opened: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise RepositoryError("cannot be read")

    with monkeypatch.context() as patch:
        patch.setattr("reviewtui.session.session.take_up", broken)
        with pytest.raises(RepositoryError):
            Session.open(Options(scratch.root))
    assert opened().read_only == ""


def test_a_folder_that_may_not_be_written_to_is_read(
    opened: Callable[..., Session], monkeypatch: pytest.MonkeyPatch
) -> None:
    question = opened().questions[0].id
    opened().answer(question, AnswerValue.YES)
    opened().close()
    real = os.open

    def closed(path: str, flags: int, *mode: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return real(path, flags, *mode)

    monkeypatch.setattr(os, "open", closed)
    session = opened()
    assert session.answers[question].value is AnswerValue.YES
    assert "Read-only file system, so what you say cannot be saved." in session.notices[0]
    with pytest.raises(RepositoryError, match="Read-only"):
        session.decide(Decision.APPROVE)


def test_a_damaged_draft_is_said_and_kept(opened: Callable[..., Session]) -> None:
    session = opened()
    first, second = (question.id for question in session.questions[:2])
    session.answer(first, AnswerValue.YES)
    session.answer(second, AnswerValue.YES)
    path = session._store.path
    path.write_bytes(path.read_bytes().replace(first.encode(), first.upper().encode(), 1))
    again = opened()
    assert set(again.draft.answers) == {second}
    (kept,) = path.parent.glob("*.unreadable-*")
    (notice,) = (notice for notice in again.notices if kept.name in notice)
    assert notice.startswith("1 line of this draft cannot be read. Everything else is here.")


def test_a_draft_without_its_heading_is_still_this_review(opened: Callable[..., Session]) -> None:
    session = opened()
    session.answer(session.questions[0].id, AnswerValue.YES)
    path = session._store.path
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[1:]))
    again = opened()
    assert any("beginning of this draft is missing" in notice for notice in again.notices)
    assert not any("moved" in notice or "checklist" in notice for notice in again.notices)
    assert (again.draft.base, again.draft.head) == (session.draft.base, session.draft.head)
    again.decide(Decision.APPROVE)
    assert opened().draft == again.draft


def test_the_later_word_stands_when_the_clock_went_back(scratch: Scratch, opened: Callable[..., Session]) -> None:
    moment = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    def backwards() -> datetime:
        nonlocal moment
        moment -= timedelta(hours=1)
        return moment

    question = opened(writing=False).questions[0].id
    for value in (AnswerValue.YES, AnswerValue.NO, AnswerValue.PARTLY):
        with Session.open(Options(scratch.root), clock=backwards) as session:
            session.answer(question, value)
    assert opened().draft.answers[question].value is AnswerValue.PARTLY
