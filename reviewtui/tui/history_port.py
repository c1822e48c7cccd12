"""What the screen of a history asks of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reviewtui.history.messages import Told
    from reviewtui.repository.lineage import FileCommit
    from reviewtui.session.past import TwoCommits
    from reviewtui.tui.port import Opener


class HistoryBook(Protocol):
    """A history that is open."""

    @property
    def spec(self) -> str:
        """The path of the description at the newest commit."""
        ...

    @property
    def since(self) -> str:
        """The ref or the day where it begins; empty for the beginning."""
        ...

    @property
    def cut(self) -> bool:
        """Whether there are more commits than were asked for."""
        ...

    @property
    def commits(self) -> tuple[FileCommit, ...]:
        """The commits, newest first."""
        ...

    def told(self) -> Iterator[Told]:
        """Yield what each commit did, newest first, and what was asked for; waits for both."""
        ...

    def ask(self, number: int) -> None:
        """Ask for all that a commit did."""
        ...

    def end(self) -> None:
        """Stop comparing; nothing is told any more."""
        ...


class PastPort(Protocol):
    """What opens a history, and any two commits of it as a review."""

    def book(self) -> HistoryBook:
        """List the commits, and begin to compare them; raises `ReviewtuiError` when that cannot be done."""
        ...

    def review(self, pair: TwoCommits) -> Opener:
        """Return what opens the review of two commits."""
        ...
