"""A process of this program beside the one with the screen: it does what takes long, and is spoken to in pickles.

Nobody but the two of them can write to the line between them, so that what comes over it can be trusted.
"""

from __future__ import annotations

import os
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from pickle import UnpicklingError
from threading import Lock
from typing import Any, NamedTuple

_PACKAGE = Path(__file__).parents[1]
_MODESTY = 10


class EndedError(Exception):
    """The process ended, or was ended, and tells nothing more."""


class Companion:
    """Runs a module of this program; `send` and `receive` may be called in two threads, `end` in any."""

    def __init__(self, module: str) -> None:
        """Start it."""
        self._line, theirs = Pipe()
        nowhere = subprocess.DEVNULL
        with theirs:
            # -P: what lies in the current folder, the repository under review perhaps, is not ours to run.
            self._process = subprocess.Popen(
                [sys.executable, "-P", "-m", module, str(theirs.fileno())],
                stdin=nowhere,
                stdout=nowhere,
                stderr=nowhere,
                pass_fds=(theirs.fileno(),),
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
            self._line.send(message)

    def tells_within(self, seconds: float) -> bool:
        """Wait so long until it tells something, or that it ended."""
        try:
            with self._receiving:
                return self._line.poll(seconds)
        except OSError:
            return True

    def receive(self) -> object:
        """Wait for what it tells next; raises `EndedError` when it will tell nothing more."""
        try:
            with self._receiving:
                told: object = self._line.recv()
        except (EOFError, OSError, ValueError, UnpicklingError) as error:
            raise EndedError from error
        return told

    def end(self) -> int:
        """End it at once, and return how it ended: it only reads, and what it keeps is written whole or not at all."""
        self._process.kill()
        code = self._process.wait()
        # Whoever waits for an answer learns by now that there is none.
        with self._receiving, self._sending:
            self._line.close()
        return code


class Line(NamedTuple):
    """What the process itself hears and tells by."""

    connection: Connection[Any, Any]

    @classmethod
    def of_this_process(cls, *, modest: bool = True) -> Line:
        """Return it; a modest process lets whoever works at the machine come first."""
        if modest:
            os.nice(_MODESTY)
        return cls(Connection(int(sys.argv[1])))

    def receive(self) -> object:
        """Wait for what is asked next; raises `EOFError` when nobody asks any more."""
        asked: object = self.connection.recv()
        return asked

    def send(self, message: object) -> None:
        """Tell something; raises `BrokenPipeError` when nobody hears it."""
        self.connection.send(message)
