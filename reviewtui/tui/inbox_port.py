"""What the screen of what waits asks for; the real one does Git and starts a process, the one in tests does neither."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reviewtui.inbox.waiting import Batch, Judged, Stand, Waiting
    from reviewtui.tui.port import Opener


class InboxPort(Protocol):
    """The reviews that wait. All but `rest` may take long, and are called in a thread."""

    def rows(self, *, stale: bool) -> Iterator[Batch]:
        """Yield what waits as it is found; raises `ReviewtuiError` where nothing can be looked at."""
        ...

    def judged(self, row: Waiting) -> Judged:
        """Compare what a row is about."""
        ...

    def stand(self, row: Waiting) -> Stand:
        """Tell how the review of a row stands."""
        ...

    def opener(self, row: Waiting) -> Opener:
        """Return what opens the review of a row."""
        ...

    def rest(self) -> None:
        """End what runs beside; the next question starts it again."""
        ...
