"""The process beside the screen: it answers as the inbox itself does, and its end is told at the row."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from multiprocessing.connection import Pipe
from pathlib import Path
from threading import Thread

import pytest

from reviewtui.companion import Line
from reviewtui.inbox.at_work import InboxAtWork
from reviewtui.inbox.child import serve
from reviewtui.inbox.inbox import Inbox
from reviewtui.inbox.process import Ask, Asked, JudgingProcess
from reviewtui.inbox.waiting import Judged, Stand
from reviewtui.session import Options
from tests.session.waiting_shop import WaitingShop, waiting_shop


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> WaitingShop:
    """Return a repository with one of everything; tests only read it."""
    return waiting_shop(tmp_path_factory.mktemp("waiting") / "shop")


@pytest.fixture
def process(shop: WaitingShop) -> Iterator[JudgingProcess]:
    """Return a process that compares what waits there."""
    made = JudgingProcess(Options(shop.root))
    yield made
    made.end()


def test_the_process_answers_what_the_inbox_would(shop: WaitingShop, process: JudgingProcess) -> None:
    with Inbox(Options(shop.root)) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
        assert process.judged(row) == inbox.judged(row)
        assert process.stand(row) == inbox.stand(row)


def test_a_process_that_ends_is_told_and_the_next_question_starts_another(
    shop: WaitingShop, process: JudgingProcess, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Inbox(Options(shop.root)) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
    with monkeypatch.context() as patched:
        patched.setattr(sys, "executable", "/bin/false")
        assert "ended before it was done" in process.judged(row).trouble
        assert "ended before it was done" in process.stand(row).trouble
    assert not process.judged(row).trouble


def test_questions_are_answered_one_after_the_other_until_they_end(shop: WaitingShop) -> None:
    options = Options(shop.root)
    with Inbox(options) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
    ours, theirs = Pipe()
    with theirs:
        answering = Thread(target=serve, args=(Line(theirs),))
        answering.start()
        with ours:
            for one in (options, Asked(Ask.JUDGED, row), Asked(Ask.STAND, row)):
                ours.send(one)
            assert isinstance(ours.recv(), Judged)
            assert isinstance(ours.recv(), Stand)
        answering.join()


def test_what_the_screen_has_opens_the_review_of_a_row(shop: WaitingShop) -> None:
    around: list[object] = []

    def seen(opener: object) -> object:
        around.append(opener)
        return opener

    at_work = InboxAtWork(lambda: Options(shop.root), seen)  # type: ignore[arg-type]
    row = next(row for batch in at_work.rows(stale=False) for row in batch.rows)
    steps: list[str] = []
    with at_work.opener(row)(steps.append) as session:
        assert session.id == row.review
    assert steps
    assert len(around) == 1
    assert at_work.judged(row).worst is not None
    at_work.rest()
    assert at_work.stand(row).required
    at_work.rest()


def test_a_module_of_the_reviewed_repository_is_never_run(
    shop: WaitingShop, process: JudgingProcess, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pickle.py").write_text("raise SystemExit(1)\n")
    monkeypatch.chdir(tmp_path)
    with Inbox(Options(shop.root)) as inbox:
        row = next(row for batch in inbox.rows() for row in batch.rows)
    assert not process.judged(row).trouble
