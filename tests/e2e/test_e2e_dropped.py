"""A connection that drops: nobody reads or types any more, the program ends, and every word is on disk."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from pty import openpty
from select import select
from termios import tcsetwinsize
from time import monotonic

import pytest

from reviewtui.session import Options, Session
from tests.e2e.terminal import SECONDS, until

pytestmark = pytest.mark.terminal
ROWS_AND_COLUMNS = (40, 120)


def drawn_until(master: int, text: str) -> None:
    """Read what is drawn until it holds a text."""
    drawn, end = b"", monotonic() + SECONDS
    while text.encode() not in drawn:
        assert select([master], [], [], max(end - monotonic(), 0))[0], f"{text} was not drawn: {drawn[-2000:]!r}"
        drawn += os.read(master, 65536)


def answered(folder: Path) -> list[str]:
    """Return the reviewer's own answers that are on disk."""
    with Session.open(Options(folder)) as session:
        return [answer.value.value for answer in session.draft.answers.values() if answer.value is not None]


def test_a_terminal_that_goes_away_ends_the_program_and_nothing_is_lost(folder: Path) -> None:
    master, slave = openpty()
    tcsetwinsize(slave, ROWS_AND_COLUMNS)
    command = [sys.executable, "-m", "reviewtui", "review"]
    # Without a terminal that governs it, no signal says that the line is dead: only reading and writing fail.
    process = subprocess.Popen(command, cwd=folder, stdin=slave, stdout=slave, stderr=slave, start_new_session=True)
    os.close(slave)
    try:
        drawn_until(master, "Question 1 of")
        os.write(master, b"W")
        drawn_until(master, "confirm")
        os.write(master, b"n")
        until(lambda: " ".join(answered(folder)), lambda said: said == "no")
        os.close(master)
        process.wait(SECONDS)
    finally:
        process.kill()
        process.wait()
    assert answered(folder) == ["no"]
