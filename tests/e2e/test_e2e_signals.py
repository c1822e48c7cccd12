"""A review that is stopped, goes on, and is asked to end: the terminal is as it was found."""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

import pytest

from reviewtui.session import Options, Session
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


def test_ctrl_z_gives_the_terminal_to_the_shell_also_in_the_middle_of_a_text(terminal: Terminal, folder: Path) -> None:
    terminal.shell(folder)
    terminal.type_in(f"{sys.executable} -m reviewtui review")
    terminal.wait_for("DELETE /orders/{orderId}", "Question 1 of")
    terminal.keys("c")
    terminal.wait_for("Comment on")
    terminal.keys("-l", "half a word")
    terminal.wait_for("half a word")
    terminal.keys("C-z")
    until(lambda: in_own_screen(terminal), lambda own: own == "0")
    terminal.type_in("fg")
    terminal.wait_for("Comment on", "half a word")
    terminal.keys("-l", " and more")
    terminal.wait_for("half a word and more")
    terminal.keys("C-s")
    until(terminal.screen, lambda screen: "Comment on" not in screen)
    terminal.keys("q")
    until(lambda: in_own_screen(terminal), lambda own: own == "0")
    with Session.open(Options(folder)) as session:
        assert "half a word and more" in str(session.draft.comments)
