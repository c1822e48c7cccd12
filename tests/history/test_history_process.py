"""The process that compares: rows newest first, a report when asked, and no more than that when it is gone."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from reviewtui.history import Wanted, open_history
from reviewtui.history.messages import AllJudged, ReportMade, RowJudged, Stopped
from reviewtui.history.process import JudgingProcess
from tests.history.test_history import API, described
from tests.repository.scratch import Scratch


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository with two versions of a description."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({API: described("/a")})
    made.commit({API: described("/b")})
    return made


@pytest.fixture
def process(scratch: Scratch) -> Iterator[JudgingProcess]:
    """Return a process that compares them."""
    started = JudgingProcess(Wanted(scratch.root))
    yield started
    started.end()


def test_it_tells_what_the_history_knows(scratch: Scratch, process: JudgingProcess) -> None:
    told = process.told()
    with open_history(Wanted(scratch.root)) as history:
        assert [next(told), next(told)] == [RowJudged(number, history.judged(number)) for number in range(2)]
        assert next(told) == AllJudged()
        process.ask(1)
        assert next(told) == ReportMade(1, history.report(1))
        process.ask(0)
        assert next(told) == ReportMade(0, history.report(0))
    process.end()
    assert list(told) == []


def test_one_that_was_killed_is_told(process: JudgingProcess) -> None:
    told = process.told()
    assert isinstance(next(told), RowJudged)
    os.kill(process._companion.pid, signal.SIGKILL)
    assert isinstance([*told][-1], Stopped)
    process.ask(0)


def test_a_wrong_wish_is_told(tmp_path: Path) -> None:
    process = JudgingProcess(Wanted(tmp_path))
    (stopped, *_) = process.told()
    assert isinstance(stopped, Stopped)
    assert stopped.hint
    process.end()


def test_what_lies_in_the_repository_is_not_run(
    scratch: Scratch, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mark = tmp_path / "was-run"
    for name in ("json.py", "reviewtui.py", "queue.py"):
        scratch.write({name: f"open({str(mark)!r}, 'w')".encode()})
    monkeypatch.chdir(scratch.root)
    process = JudgingProcess(Wanted(scratch.root))
    assert isinstance(next(process.told()), RowJudged)
    process.end()
    assert not mark.exists()
