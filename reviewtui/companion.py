"""A process of this program beside the one with the screen: it does what takes long, and is spoken to in pickles.

Nobody but the two of them can write to their pipes, so that what comes over them can be trusted.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from typing import IO

_PACKAGE = Path(__file__).parents[1]
_MODESTY = 10


class EndedError(Exception):
    """The process ended, or was ended, and tells nothing more."""


class Companion:
    """Runs a module of this program; `send` and `receive` may be called in two threads, `end` in any."""

    def __init__(self, module: str) -> None:
        """Start it."""
        # -P: what lies in the current folder, the repository under review perhaps, is not ours to run.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", module],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(_PACKAGE)},
        )
        self._sending = Lock()
        self._receiving = Lock()

    @property
    def pid(self) -> int:
        """The number that the system has for it."""
        return self._process.pid

    def send(self, message: object) -> None:
        """Send something; a process that is gone is told of by `receive`."""
        with self._sending, suppress(OSError, ValueError):
            _there(self._process.stdin).write(pickle.dumps(message))
            _there(self._process.stdin).flush()

    def receive(self) -> object:
        """Wait for what it tells next; raises `EndedError` when it will tell nothing more."""
        try:
            with self._receiving:
                return pickle.load(_there(self._process.stdout))  # noqa: S301 - said above
        except (EOFError, OSError, ValueError, pickle.UnpicklingError) as error:
            raise EndedError from error

    def end(self) -> None:
        """End it at once: it only reads, and what it keeps is written whole or not at all."""
        self._process.kill()
        self._process.wait()
        # Whoever waits for an answer learns by now that there is none.
        with self._receiving:
            _there(self._process.stdout).close()
        with self._sending, suppress(OSError):
            _there(self._process.stdin).close()


class Pipes(NamedTuple):
    """What the process itself reads from and writes to."""

    questions: BinaryIO
    answers: BinaryIO

    @classmethod
    def of_this_process(cls) -> Pipes:
        """Return them, and let whoever works at the machine come first.

        Whatever anybody prints from now on does not come between the answers.
        """
        os.nice(_MODESTY)
        answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
        return cls(sys.stdin.buffer, answers)

    def receive(self) -> object:
        """Wait for what is asked next; raises `EOFError` when nobody asks any more."""
        return pickle.load(self.questions)  # noqa: S301 - said above

    def send(self, message: object) -> None:
        """Tell something."""
        self.answers.write(pickle.dumps(message))
        self.answers.flush()


def _there(pipe: IO[bytes] | None) -> IO[bytes]:
    assert pipe is not None, "both pipes were asked for"  # noqa: S101 - states a fact for the type checker
    return pipe
