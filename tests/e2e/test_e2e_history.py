"""The history of a description in a real terminal, on a real repository: filled in, opened as a review, left again."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, until
from tests.history.test_history import API, described
from tests.repository.scratch import Scratch

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


@pytest.fixture
def scratch(tmp_path: Path) -> Scratch:
    """Return a repository in which a description grew, broke and moved."""
    made = Scratch.create(tmp_path / "repo")
    made.commit({"orders.yaml": described("/a", "/b")}, "Begin with two paths")
    made.commit({"orders.yaml": described("/a", "/b", "/c", version="1.1")}, "Grow by a path")
    made.commit({"orders.yaml": described("/c", version="2")}, "Break two callers")
    (made.root / "apis").mkdir()
    made.git("mv", "orders.yaml", API)
    made.commit({}, "Move the description")
    return made


def children(process: int) -> list[str]:
    """Return the ids of the processes that a process started and that still run."""
    threads = Path(f"/proc/{process}/task").iterdir()
    return [child for thread in threads for child in (thread / "children").read_text().split()]


def test_commits_are_compared_opened_and_left(terminal: Terminal, scratch: Scratch) -> None:
    terminal.start(scratch.root, "history")
    terminal.wait_for(
        "apis/orders.yaml · 4 commits", "Move the description (moved)", "no change", "2 breaking in 1 of 4"
    )
    terminal.keys("j")
    terminal.wait_for("Path /a is gone")
    terminal.keys("m", "j")
    terminal.wait_for("Between", "2 breaking in 1 of 1 commit")
    terminal.keys("Enter")
    terminal.wait_for("2 breaking", "Question 1 of")
    terminal.keys("Escape")
    terminal.wait_for("4 commits", "Between")
    terminal.keys("m", "d")
    terminal.wait_for("read only")
    terminal.keys("Escape")
    terminal.wait_for("4 commits")
    terminal.keys("Escape")
    terminal.wait_until_ended(status="0")


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="asks Linux which processes run")
def test_no_process_stays_behind(terminal: Terminal, scratch: Scratch) -> None:
    terminal.start(scratch.root, "history")
    terminal.wait_for("2 breaking in 1 of 4")
    (beside,) = children(terminal.process())
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait_until_ended()
    until(lambda: str(Path(f"/proc/{beside}").exists()), lambda there: there == "False")
