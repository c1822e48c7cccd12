"""The history of a description for who looks at it: the commits at once, what each did as it is worked out beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.history.opening import open_history
from reviewtui.history.process import JudgingProcess

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.history.history import Wanted
    from reviewtui.history.messages import Told
    from reviewtui.repository.lineage import FileCommit

MOST_COMMITS = 2_000


class HistoryBook:
    """Opening it lists the commits and begins to compare; end it when nobody looks any more."""

    def __init__(self, wanted: Wanted) -> None:
        """List the commits; raises `ReviewtuiError` of the fitting kind when that cannot be done."""
        # More than anybody scrolls through would keep the screen waiting with every key.
        wanted = wanted._replace(limit=min(wanted.limit or MOST_COMMITS, MOST_COMMITS))
        with open_history(wanted) as history:
            self.spec = history.spec
            self.commits: tuple[FileCommit, ...] = history.commits
            self.cut = history.cut
        self.since = wanted.since
        # What was listed is what is compared, wherever the ref goes meanwhile.
        self._process = JudgingProcess(wanted._replace(spec=history.spec, ref=history.tip))

    def told(self) -> Iterator[Told]:
        """Yield what each commit did, newest first, and what was asked for; waits, so that it is read in a thread."""
        return self._process.told()

    def ask(self, number: int) -> None:
        """Ask for all that a commit did; of several questions only the last one may be answered."""
        self._process.ask(number)

    def end(self) -> None:
        """Stop comparing."""
        self._process.end()
