"""A review that is stopped, goes on, and is asked to end: the terminal is as it was found."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest

from tests.e2e.terminal import Terminal, until

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


def in_own_screen(terminal: Terminal) -> str:
    """Return `1` while the window shows the screen of the program, and not the lines of the shell."""
    return terminal.tmux("display-message", "-p", "-t", "review", "#{alternate_on}").strip()


def test_the_terminal_is_given_back_and_taken_again(terminal: Terminal, folder: Path) -> None:
    terminal.start(folder, "review")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    os.kill(terminal.process(), signal.SIGTSTP)
    until(lambda: in_own_screen(terminal), lambda own: own == "0")
    os.kill(terminal.process(), signal.SIGCONT)
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    terminal.keys("d")
    terminal.wait_for("Levels", "Decision")
    os.kill(terminal.process(), signal.SIGTERM)
    terminal.wait_until_ended()
    assert in_own_screen(terminal) == "0"
