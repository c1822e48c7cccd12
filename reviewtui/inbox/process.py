"""The other end of the process that compares what waits: started when first asked, and ended from here."""

from __future__ import annotations

from enum import Enum
from threading import Lock
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.companion import Companion, EndedError
from reviewtui.inbox.waiting import Judged, Stand, Waiting
from reviewtui.reports.tally import tally

if TYPE_CHECKING:
    from reviewtui.session.options import Options

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
        self._process: Companion | None = None
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
        """End the process; one who asks later starts another."""
        with self._starting:
            process, self._process = self._process, None
        if process is not None:
            process.end()

    def _answer(self, asked: Asked) -> object:
        """Return the answer; None when the process ended, after which the next question starts another."""
        process = self._running()
        process.send(asked)
        try:
            return process.receive()
        except EndedError:
            self.end()
            return None

    def _running(self) -> Companion:
        with self._starting:
            if self._process is None:
                self._process = Companion("reviewtui.inbox.child")
                self._process.send(self._options)
            return self._process
