"""The other end of the process that compares: started, asked, listened to and ended from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from reviewtui.companion import Companion, EndedError
from reviewtui.history.messages import Stopped, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history.history import Wanted

_UNTOLD = Stopped("The process that compares the versions ended.", "Open the history again; what was compared is kept.")


class JudgingProcess:
    """Compares one history; `told` waits, so that it is read in a thread, all else returns at once."""

    def __init__(self, wanted: Wanted) -> None:
        """Start it."""
        self._companion = Companion("reviewtui.history.child")
        self._ended = False
        self._companion.send(wanted)

    def ask(self, number: int) -> None:
        """Ask for all that a commit did; of several that were asked for, only the last one may be told."""
        self._companion.send(number)

    def told(self) -> Iterator[Told]:
        """Yield what it tells until it ends; one that was not ended from here says why."""
        try:
            while True:
                yield cast("Told", self._companion.receive())
        except EndedError:
            if not self._ended:
                yield _UNTOLD

    def end(self) -> None:
        """End it at once."""
        self._ended = True
        self._companion.end()
