"""A real terminal that a test types into and reads from: a tmux server with one window."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 30.0
POLL = 0.05
# tmux can lose the exit status of a short-lived program; a shell around it does not.
AROUND = """sh -c 'echo $$ > "$0"; exec "$@"' "$0" "$@"; echo "ended with $?"; read -r _"""


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

    def shell(self, folder: Path) -> None:
        """Start a shell, which can stop a program and let it go on."""
        self.tmux("new-session", "-d", "-x", "120", "-y", "40", "-s", "review", "-c", str(folder), "bash --norc -i")

    def type_in(self, line: str) -> None:
        """Type a line into the shell."""
        self.keys("-l", line)
        self.keys("Enter")

    def stop(self) -> None:
        """End the window, and wait until another one can take its place."""
        self.tmux("kill-server")
        until(self._server, lambda said: "no server" in said)

    def keys(self, *names: str) -> None:
        """Press keys."""
        self.tmux("send-keys", "-t", "review", *names)

    def screen(self) -> str:
        """Return what is to be seen, and what has scrolled out of sight."""
        return self.tmux("capture-pane", "-p", "-S", "-", "-t", "review")

    def process(self) -> int:
        """Return the id of the program's process."""
        return int(self.pid.read_text())

    def _server(self) -> str:
        """Return what tmux says of this server: nothing while there is one."""
        command = ["tmux", "-S", str(self.socket), "has-session"]
        return subprocess.run(command, check=False, capture_output=True, encoding="utf-8").stderr

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
