"""The other end of the process that compares what waits: started when first asked, and ended from here."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from enum import Enum
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.inbox.waiting import Judged, Stand, Waiting
from reviewtui.reports.tally import tally

if TYPE_CHECKING:
    from reviewtui.session.options import Options

_PACKAGE = Path(__file__).parents[2]
_UNTOLD = "The process that compares it ended before it was done. Opening the review says more."


class Ask(Enum):
    """What is wanted of a row."""

    JUDGED = "judged"
    STAND = "stand"


class Asked(NamedTuple):
    """A question to the process."""

    ask: Ask
    row: Waiting


class JudgingProcess:
    """Answers one question at a time; asking waits, so that it is done in a thread. `end` may be called from any."""

    def __init__(self, options: Options) -> None:
        """Start nothing yet."""
        self._options = options
        self._process: subprocess.Popen[bytes] | None = None
        self._starting = Lock()

    def judged(self, row: Waiting) -> Judged:
        """Return what comparing says of a row."""
        answer = self._answer(Asked(Ask.JUDGED, row))
        return answer if isinstance(answer, Judged) else Judged(tally(()), trouble=_UNTOLD)

    def stand(self, row: Waiting) -> Stand:
        """Return how the review of a row stands."""
        answer = self._answer(Asked(Ask.STAND, row))
        return answer if isinstance(answer, Stand) else Stand(trouble=_UNTOLD)

    def end(self) -> None:
        """End the process at once: it only reads. One who asks later starts another."""
        with self._starting:
            process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()

    def _answer(self, asked: Asked) -> object:
        """Return the answer; None when the process ended, after which the next question starts another."""
        process = self._running()
        assert process.stdin is not None  # noqa: S101 - it was asked for
        assert process.stdout is not None  # noqa: S101 - the same
        try:
            pickle.dump(asked, process.stdin)
            process.stdin.flush()
            return pickle.load(process.stdout)  # noqa: S301 - it is our own child that writes it
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            self.end()
            return None

    def _running(self) -> subprocess.Popen[bytes]:
        with self._starting:
            if self._process is None:
                self._process = self._started()
            return self._process

    def _started(self) -> subprocess.Popen[bytes]:
        # -P: what lies in the current folder, the repository under review perhaps, is not ours to run.
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "reviewtui.inbox.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, "PYTHONPATH": str(_PACKAGE)},
        )
        assert process.stdin is not None  # noqa: S101 - as above
        pickle.dump(self._options, process.stdin)
        return process
