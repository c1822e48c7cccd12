"""A review is opened in another process as it is in this one; giving it up ends that process, and its end is told."""

from __future__ import annotations

import os
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from multiprocessing.connection import Pipe
from typing import TYPE_CHECKING

import pytest

from reviewtui.companion import Line
from reviewtui.errors import ReviewtuiError, UsageError
from reviewtui.session import Options
from reviewtui.session.apart import BugApartError, open_apart
from reviewtui.session.apart_child import end_with
from reviewtui.session.opening import Opened, open_review
from tests.session.conftest import CHANGED, PATH

if TYPE_CHECKING:
    from pathlib import Path

    from tests.repository.scratch import Scratch

_SETTINGS = """\
exclude: ["vendored/**"]
rules: {response-deprecated-property-removed: dangerous}
"""


class GivenUp(Exception):  # noqa: N818 - it is no error
    """Raised by who does not want to wait any more."""


def clock() -> datetime:
    """Return the same moment each time."""
    return datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def silent(_: str) -> None:
    """Hear of progress and do nothing."""


@pytest.fixture
def processes(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Return the processes that are started to open a review."""
    started = []
    start = subprocess.Popen

    def watched(command: list[str], **options: object) -> subprocess.Popen[bytes]:
        process: subprocess.Popen[bytes] = start(command, **options)  # type: ignore[call-overload]
        if "-P" in command:
            started.append(process)
        return process

    monkeypatch.setattr(subprocess, "Popen", watched)
    return started


def known(opened: Opened) -> tuple[object, ...]:
    """Return all that can be compared of what was opened."""
    fields = (getattr(opened, name) for name in Opened.__slots__ if name not in {"repository", "range"})
    sides = opened.range
    return (*fields, *((side.ref, side.commit, side.paths()) for side in (sides.base, sides.head)), *sides[2:])


def test_what_comes_back_is_what_this_process_would_have_opened(scratch: Scratch) -> None:
    scratch.commit({".reviewtui.yaml": _SETTINGS.encode()})
    scratch.write({PATH: CHANGED.replace("All orders", "Orders").encode()})
    for options in (
        Options(scratch.root),
        Options(scratch.root, head="orders-v2"),
        Options(scratch.root, head="INDEX"),
    ):
        steps: list[str] = []
        other = open_apart(options, steps.append, clock)
        here = open_review(options, silent, clock)
        assert known(other) == known(here)
        assert other.report.findings
        assert {"Finding the two sides", f"Comparing {PATH}", "Reading the checklist"} <= {*steps}
        assert other.range.head.read(PATH) == here.range.head.read(PATH)
        other.repository.close()
        here.repository.close()


def test_a_work_tree_that_changes_after_it_was_compared_is_noticed(scratch: Scratch) -> None:
    scratch.write({PATH: CHANGED.replace("All orders", "Orders").encode()})
    opened = open_apart(Options(scratch.root), silent, clock)
    assert not opened.repository.moved(opened.range).any
    scratch.write({PATH: CHANGED.replace("All orders", "Every order").encode()})
    assert opened.repository.moved(opened.range).paths == (PATH,)
    opened.repository.close()


def test_giving_up_ends_the_process(scratch: Scratch, processes: list[subprocess.Popen[bytes]]) -> None:
    def give_up(step: str) -> None:
        if step.startswith("Comparing"):
            raise GivenUp

    with pytest.raises(GivenUp):
        open_apart(Options(scratch.root), give_up, clock)
    assert [process.returncode < 0 for process in processes] == [True]


def test_a_process_that_was_killed_is_told(scratch: Scratch, processes: list[subprocess.Popen[bytes]]) -> None:
    def kill(step: str) -> None:
        if step.startswith("Finding"):
            processes[0].kill()

    with pytest.raises(ReviewtuiError, match="ended before it was done") as caught:
        open_apart(Options(scratch.root), kill, clock)
    assert "memory" in caught.value.hint


def test_errors_and_bugs_come_back_whole(scratch: Scratch, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        open_apart(Options(scratch.root, head="orders-v3"), silent, clock)
    with pytest.raises(UsageError) as expected:
        open_review(Options(scratch.root, head="orders-v3"), silent, clock)
    assert vars(caught.value) == vars(expected.value)
    broken = replace(Options(tmp_path), folder=None)  # type: ignore[arg-type]
    with pytest.raises(BugApartError, match="Traceback"):
        open_apart(broken, silent, clock)


def test_modules_in_the_folder_under_review_are_not_run(scratch: Scratch, monkeypatch: pytest.MonkeyPatch) -> None:
    trap = b"open('trapped', 'w').close()\n"
    scratch.write({f"{name}.py": trap for name in ("gc", "traceback", "msgspec", "yaml", "reviewtui")})
    monkeypatch.chdir(scratch.root)
    open_apart(Options(scratch.root), silent, clock).repository.close()
    assert not (scratch.root / "trapped").exists()


def test_nobody_at_the_other_end_ends_it(monkeypatch: pytest.MonkeyPatch) -> None:
    ended: list[int] = []
    monkeypatch.setattr(os, "_exit", ended.append)
    ours, theirs = Pipe()
    ours.close()
    end_with(Line(theirs))
    assert ended == [0]
    theirs.close()
