"""The whole program in a real terminal: a reviewer answers, the process is killed, and nothing is lost."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reviewtui.demo import create
from reviewtui.reviews.types import Stance
from reviewtui.rubric.types import AnswerValue
from reviewtui.session import Options, Session

SECONDS = 30.0
POLL = 0.05
# tmux can lose the exit status of a short-lived program; a shell around it does not.
AROUND = """sh -c 'echo $$ > "$0"; exec "$@"' "$0" "$@"; echo "ended with $?"; read -r _"""

pytestmark = [
    pytest.mark.terminal,
    pytest.mark.skipif(shutil.which("tmux") is None, reason="tmux is not installed"),
]


@dataclass(frozen=True, slots=True)
class Terminal:
    """A tmux server of its own, with one window."""

    socket: Path

    def tmux(self, *words: str) -> str:
        """Run tmux on this server."""
        command = ["tmux", "-S", str(self.socket), "-f", os.devnull, *words]
        # The readline library puts COLUMNS into the environment behind Python's back; `os.environ` does not have it.
        surroundings = dict(os.environ)
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8", env=surroundings).stdout

    @property
    def pid(self) -> Path:
        """The file that holds the id of the program's process."""
        return self.socket.with_suffix(".pid")

    def start(self, folder: Path, *words: str) -> None:
        """Run the program in a new window of 120 columns; the window stays when it ends, and says how it did."""
        command = ["sh", "-c", AROUND, str(self.pid), sys.executable, "-m", "reviewtui", *words]
        self.tmux("new-session", "-d", "-x", "120", "-y", "40", "-s", "review", "-c", str(folder), *command)

    def stop(self) -> None:
        """End the window."""
        self.tmux("kill-server")

    def keys(self, *names: str) -> None:
        """Press keys."""
        self.tmux("send-keys", "-t", "review", *names)

    def screen(self) -> str:
        """Return what is to be seen, and what has scrolled out of sight."""
        return self.tmux("capture-pane", "-p", "-S", "-", "-t", "review")

    def process(self) -> int:
        """Return the id of the program's process."""
        return int(self.pid.read_text())

    def wait_until_ended(self, status: str = "") -> None:
        """Wait until the program has ended, with this exit code if one is given."""
        self.wait_for(f"ended with {status}")

    def wait_for(self, *texts: str) -> str:
        """Return the screen as soon as it shows all the texts."""
        return until(self.screen, lambda screen: all(text in screen for text in texts))


def until(look: Callable[[], str], ready: Callable[[str], bool]) -> str:
    """Look again and again until it is ready; fail with what was seen last when the deadline passes."""
    deadline = time.monotonic() + SECONDS
    while True:
        seen = look()
        if ready(seen):
            return seen
        if time.monotonic() > deadline:
            pytest.fail(f"this was not what was waited for:\n{seen}")
        time.sleep(POLL)


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Terminal]:
    """Return a terminal in which UTF-8 and colors work."""
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TMUX", raising=False)
    terminal = Terminal(tmp_path / "tmux.socket")
    yield terminal
    subprocess.run(["tmux", "-S", str(terminal.socket), "kill-server"], check=False, capture_output=True)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return the demo repository."""
    return create(tmp_path / "shop").folder


def answered(folder: Path) -> list[AnswerValue | None]:
    """Return the reviewer's own answers that are on disk."""
    with Session.open(Options(folder)) as session:
        return [answer.value for answer in session.draft.answers.values()]


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGHUP], ids=["killed", "terminal closed"])
def test_an_answer_survives(terminal: Terminal, folder: Path, how: signal.Signals) -> None:
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
    terminal.keys("q")
    terminal.wait_until_ended(status="0")


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
