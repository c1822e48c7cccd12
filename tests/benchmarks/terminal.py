"""Runs the program in a terminal of its own making, and says when each frame came."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from codecs import getincrementaldecoder
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.benchmarks.cells import Cells

# What modern terminals answer to what programs ask: frames are shown whole, and keys are told apart.
_ANSWERS = {"\x1b[?2026$p": "\x1b[?2026;2$y", "\x1b[?2048$p": "\x1b[?2048;0$y", "\x1b[c": "\x1b[?62;22c"}
_BEGIN, _END = "\x1b[?2026h", "\x1b[?2026l"
_QUERIES = re.compile("|".join(map(re.escape, _ANSWERS)))
QUIET = 0.08
LONGEST = 60.0


@dataclass(frozen=True, slots=True)
class Answer:
    """Seconds from a key to the first byte, to the end of the first frame, and to the end of the last one."""

    first: float
    frame: float
    last: float


class Terminal:
    """A window with the program in it; use it as a context manager, which ends the program."""

    def __init__(self, words: tuple[str, ...], folder: Path, size: tuple[int, int]) -> None:
        """Start the program."""
        self.cells = Cells(*size)
        self._window, inside = pty.openpty()
        self._resize(size, inside)
        self._decoder = getincrementaldecoder("utf-8")(errors="replace")
        self._unfinished = ""
        surroundings = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8"}
        self.started = time.perf_counter()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "reviewtui", *words],
            cwd=folder,
            env={name: value for name, value in surroundings.items() if name not in {"COLUMNS", "LINES", "TMUX"}},
            stdin=inside,
            stdout=inside,
            stderr=inside,
            start_new_session=True,
        )
        os.close(inside)

    def __enter__(self) -> Self:
        """Return the window itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the program, and what it started."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()
        os.close(self._window)

    def wait_for(self, seen: Callable[[str], bool]) -> float:
        """Return after how many seconds since the start the screen was as wanted."""
        at = self.started
        while not seen(self.cells.text()):
            at, _ = self._read(LONGEST)
        return at - self.started

    def settle(self, quiet: float = 1.0) -> None:
        """Read until nothing comes for a while."""
        while self._has_more(quiet):
            self._read(quiet)

    def press(self, key: str) -> Answer | None:
        """Press a key and return when the answer came; None when nothing changed on the screen."""
        before = self.cells.picture()
        os.write(self._window, key.encode())
        answer = self._answer()
        return answer if self.cells.picture() != before else None

    def resize(self, width: int, height: int) -> Answer | None:
        """Give the window another size."""
        self.cells = Cells(width, height)
        self._resize((width, height), self._window)
        self.process.send_signal(signal.SIGWINCH)
        return self._answer()

    def _answer(self) -> Answer | None:
        pressed = time.perf_counter()
        first = frame = last = 0.0
        while self._has_more(QUIET if last else LONGEST / 30):
            at, ended = self._read(QUIET)
            first = first or at - pressed
            if ended:
                last = at - pressed
                frame = frame or last
        return Answer(first, frame, last) if last else None

    def _has_more(self, seconds: float) -> bool:
        return bool(select.select([self._window], [], [], seconds)[0])

    def _read(self, seconds: float) -> tuple[float, bool]:
        """Take in what was written; return when it came, and whether it ended a frame."""
        if not self._has_more(seconds):
            raise TimeoutError(f"nothing was drawn any more; this was seen last:\n{self.cells.text()}")
        output = self._decoder.decode(os.read(self._window, 1 << 16))
        at = time.perf_counter()
        for query in _QUERIES.findall(output):
            os.write(self._window, _ANSWERS[query].encode())
        whole, _, self._unfinished = (self._unfinished + output).rpartition(_END)
        if whole:
            self.cells.draw(whole)
        return at, bool(whole)

    @staticmethod
    def _resize(size: tuple[int, int], window: int) -> None:
        width, height = size
        fcntl.ioctl(window, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
