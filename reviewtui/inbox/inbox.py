"""The reviews that wait in one repository: the rows, and what comparing and asking the rules says of each."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Self

from reviewtui.config import choose
from reviewtui.inbox.looking import Looking, trunk_of
from reviewtui.repository import Repository
from reviewtui.reviews.moment import Clock, now

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reviewtui.inbox.waiting import Batch, Judged, Stand, Waiting
    from reviewtui.session.options import Options


class Inbox:
    """Close it, or use it as a context manager."""

    def __init__(self, options: Options, clock: Clock = now) -> None:
        """Open the repository around the folder of the options; their base is what all branches are held against.

        Raises `ReviewtuiError` where there is no repository, or its settings are broken.
        """
        self._options = options
        self._clock = clock
        self._repository = Repository.discover(options.folder)
        try:
            self._config = choose(self._repository, options.config_path, options.profile)
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> Self:
        """Return the inbox itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close the repository."""
        self.close()

    def close(self) -> None:
        """End the Git process."""
        self._repository.close()

    def rows(self, *, stale: bool = False) -> Iterator[Batch]:
        """Yield what waits, drafts first, then the latest commits; `stale` asks for what is old too.

        Raises `ReviewtuiError` where there is nothing that branches could be held against.
        """
        trunk = trunk_of(self._repository, self._options.base or self._config.base)
        yield from Looking(self._repository, self._config, trunk, self._clock()).batches(stale=stale)

    def judged(self, row: Waiting) -> Judged:
        """Compare what a row is about; what cannot be compared is told by the outcome."""
        # The rows are shown before the rules are loaded.
        from reviewtui.inbox.judging import judged  # noqa: PLC0415

        return judged(self._repository, self._config, options_for(self._options, row), self._clock().date())

    def stand(self, row: Waiting) -> Stand:
        """Ask all rules, and hold what was said against what is asked for; a trouble is told by the outcome."""
        from reviewtui.inbox.standing import stand  # noqa: PLC0415 - the same

        return stand(options_for(self._options, row, writing=False), self._clock)


def options_for(options: Options, row: Waiting, *, writing: bool = True) -> Options:
    """Return what opens the review of a row."""
    return replace(options, head=row.head.name, writing=writing)
