"""The whole program in a real terminal: a reviewer answers, the process is killed, and nothing is lost."""

from __future__ import annotations

import os
import re
import shutil
import signal
from pathlib import Path

import pytest

from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue
from reviewtui.session import Options, Session
from tests.e2e.terminal import Terminal

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


def answered(folder: Path) -> list[AnswerValue | None]:
    """Return the reviewer's own answers that are on disk."""
    with Session.open(Options(folder)) as session:
        return [answer.value for answer in session.draft.answers.values()]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP], ids=["killed", "terminal closed"])
def test_an_answer_survives_and_so_does_its_undo(terminal: Terminal, folder: Path, how: signal.Signals) -> None:
    terminal.start(folder, "review")
    shown = terminal.wait_for("DELETE /orders/{orderId}", " answered", "Question 1 of")
    by_rules = int(re.findall(r"(\d+)/\d+ answered", shown)[-1])
    terminal.keys("W")
    terminal.wait_for("enter confirm")
    terminal.keys("n")
    terminal.wait_for(f" {by_rules + 1}/")
    os.kill(terminal.process(), how)
    terminal.wait_until_ended()
    terminal.stop()
    assert answered(folder) == [AnswerValue.NO]

    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", f" {by_rules + 1}/")
    terminal.keys("u")
    terminal.wait_for("Took back: the answer no to ", f" {by_rules}/")
    os.kill(terminal.process(), how)
    terminal.wait_until_ended()
    terminal.stop()
    assert answered(folder) == [None]

    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", f" {by_rules}/")
    terminal.keys("C-r")
    terminal.wait_for("Did again: the answer no to ", f" {by_rules + 1}/")
    terminal.keys("q")
    terminal.wait_until_ended(status="0")
    assert answered(folder) == [AnswerValue.NO]


def test_a_decision_survives(terminal: Terminal, folder: Path) -> None:
    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "requests a fix")
    terminal.keys("a")
    terminal.wait_for("Why may it stay as it is?")
    terminal.keys("F", "i", "n", "e", "C-s")
    terminal.wait_for("accepted  Fine")
    os.kill(terminal.process(), signal.SIGKILL)
    terminal.wait_until_ended()
    terminal.stop()
    with Session.open(Options(folder)) as session:
        assert [(said.stance, said.reason) for said in session.draft.rulings.values()] == [(Stance.ACCEPT, "Fine")]


def test_the_demo_opens_in_a_terminal(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start(tmp_path, "demo", "--folder", "another")
    terminal.wait_for("main → orders-v2", "DELETE /orders/{orderId}")
    terminal.keys("q")
    terminal.wait_for("The demo repository is still there: another")


def test_no_repository_is_told_before_a_screen_is_drawn(terminal: Terminal, tmp_path: Path) -> None:
    terminal.start(tmp_path, "review")
    terminal.wait_for("error: ", "hint: ", "reviewtui demo")
    terminal.wait_until_ended(status="4")
