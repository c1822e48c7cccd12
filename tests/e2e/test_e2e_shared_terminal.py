"""One review in two real terminals: the second reads while the first lives, and a branch moves under both."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from pathlib import Path

import pytest

from reviewtui.rubric.types import AnswerValue
from reviewtui.session import Options, Session
from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]
OPEN = ("DELETE /orders/{orderId}", "Question 1 of")


def git(folder: Path, *words: str) -> None:
    """Run Git in the repository."""
    subprocess.run(["git", *words], cwd=folder, check=True, capture_output=True)


def test_the_second_reads_until_the_first_is_killed_and_then_goes_on_from_its_words(
    terminal: Terminal, second_terminal: Terminal, folder: Path
) -> None:
    terminal.start(folder, "review")
    terminal.wait_for(*OPEN)
    terminal.keys("W")
    terminal.wait_for("enter confirm")
    terminal.keys("n")
    terminal.wait_for("your answer, saved")
    second_terminal.start(folder, "review")
    second_terminal.wait_for("read only", f"process {terminal.process()}")
    second_terminal.keys("W")
    second_terminal.wait_for("enter confirm")
    second_terminal.keys("]", "y")
    second_terminal.wait_for("Not done", f"process {terminal.process()}")
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait_until_ended()
    second_terminal.keys("y")
    second_terminal.wait_for("your answer, saved")
    second_terminal.keys("q")
    second_terminal.wait_until_ended(status="0")
    with Session.open(Options(folder)) as session:
        assert [said.value for said in session.draft.answers.values()] == [AnswerValue.NO, AnswerValue.YES]


def test_a_branch_that_moves_is_told_and_taken_in_where_the_reviewer_stands(terminal: Terminal, demo: Path) -> None:
    terminal.start(demo, "review")
    terminal.wait_for(*OPEN)
    terminal.keys("W")
    terminal.wait_for("enter confirm")
    terminal.keys("n")
    terminal.wait_for("your answer, saved")
    spec = next(demo.rglob("openapi.yaml"))
    text = spec.read_text(encoding="utf-8")
    at = text.index("\npaths:\n") + len("\npaths:\n")
    ping = "  /ping:\n    get:\n      operationId: ping\n      responses:\n        '204': {description: It lives.}\n"
    spec.write_text(text[:at] + ping + text[at:], encoding="utf-8")
    git(demo, "-c", "user.name=Ben", "-c", "user.email=ben@example.com", "commit", "-qam", "Add a ping")
    terminal.wait_for("orders-v2 moved; R takes it in")
    terminal.keys("R")
    shown = terminal.wait_for(" new, ", "m shows what is new", "your answer, saved")
    assert "R takes it in" not in shown
    terminal.keys("m")
    terminal.wait_for("new since you looked", "/ping")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
