"""The inbox as a screen has it: rows come from here, what takes long from a process beside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import TypeAlias

    from reviewtui.inbox.process import JudgingProcess
    from reviewtui.inbox.waiting import Batch, Judged, Stand, Waiting
    from reviewtui.session import Options, Session

    Opener: TypeAlias = Callable[[Callable[[str], None]], Session]

# The screen is drawn before anything is asked: what looking needs loads while the reviewer sees that it looks.


class InboxAtWork:
    """Every look opens the repository anew, so that its settings are those of the moment."""

    def __init__(self, options: Callable[[], Options], around: Callable[[Opener], Opener]) -> None:
        """Start nothing yet; `around` is put around everything that opens a review."""
        self._make_options = options
        self._around = around
        self._process: JudgingProcess | None = None

    def rows(self, *, stale: bool) -> Iterator[Batch]:
        """Yield what waits as it is found; raises `ReviewtuiError` where nothing can be looked at."""
        from reviewtui.inbox.inbox import Inbox  # noqa: PLC0415 - said above

        with Inbox(self._make_options()) as inbox:
            yield from inbox.rows(stale=stale)

    def judged(self, row: Waiting) -> Judged:
        """Compare what a row is about; this takes a while."""
        return self._running().judged(row)

    def stand(self, row: Waiting) -> Stand:
        """Tell how the review of a row stands; this takes longer."""
        return self._running().stand(row)

    def opener(self, row: Waiting) -> Opener:
        """Return what opens the review of a row."""

        def opened(progress: Callable[[str], None]) -> Session:
            from reviewtui.inbox.inbox import options_for  # noqa: PLC0415 - said above
            from reviewtui.session import Session  # noqa: PLC0415 - the same

            options = replace(options_for(self._make_options(), row), apart=True)
            return Session.open(options, progress)

        return self._around(opened)

    def rest(self) -> None:
        """End what compares; the next question starts it again."""
        if self._process is not None:
            self._process.end()

    def _running(self) -> JudgingProcess:
        from reviewtui.inbox.process import JudgingProcess  # noqa: PLC0415 - said above

        if self._process is None:
            self._process = JudgingProcess(self._make_options())
        return self._process
