"""The other end of the process that compares: started, asked, listened to and ended from here."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import IO, TYPE_CHECKING

from reviewtui.history.messages import Stopped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history.history import Wanted
    from reviewtui.history.messages import Told

_PACKAGE = Path(__file__).parents[2]
_UNTOLD = Stopped("The process that compares the versions ended.", "Open the history again; what was compared is kept.")


class JudgingProcess:
    """Compares one history; `told` waits, so that it is read in a thread, all else returns at once."""

    def __init__(self, wanted: Wanted) -> None:
        """Start it."""
        # -P: what lies in the current folder, the repository under review perhaps, is not ours to run.
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reviewtui.history.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(_PACKAGE)},
        )
        self._asking = Lock()
        self._ended = False
        self._send(wanted)

    def ask(self, number: int) -> None:
        """Ask for all that a commit did; of several that were asked for, only the last one may be told."""
        self._send(number)

    def told(self) -> Iterator[Told]:
        """Yield what it tells until it ends; one that was not ended from here says why."""
        answers = self._process.stdout
        assert answers is not None  # noqa: S101 - it was asked for
        try:
            while True:
                yield pickle.load(answers)  # noqa: S301 - it is our own child that writes it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            if not self._ended:
                yield _UNTOLD
        finally:
            # Only here: closing what another thread waits for would make both wait.
            answers.close()

    def end(self) -> None:
        """End it at once: it only reads, and what it keeps is written whole or not at all."""
        self._ended = True
        self._process.kill()
        self._process.wait()
        with self._asking, suppress(OSError):  # what it was not told yet, it need not know
            self._questions.close()

    def _send(self, question: object) -> None:
        # A process that is gone is told about by who listens to it.
        with self._asking, suppress(OSError, ValueError):
            pickle.dump(question, self._questions)
            self._questions.flush()

    @property
    def _questions(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        return self._process.stdin
