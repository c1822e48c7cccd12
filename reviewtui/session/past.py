"""The past of a description, and the way from any two of its states to a review of what lies between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.errors import ConflictError
from reviewtui.history import Wanted
from reviewtui.history.book import HistoryBook
from reviewtui.reviews.moment import Clock, now
from reviewtui.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reviewtui.reviews.draft import Draft
    from reviewtui.session.opening import Opened
    from reviewtui.session.options import Options

ONLY_LOOKING = "You only look at these two commits: nothing that is said here is kept."


class TwoCommits(NamedTuple):
    """Two states of a description that are to be opened; without `writing`, nothing is said about them."""

    base: str
    head: str
    spec: str
    writing: bool = True


class Past:
    """Opens one history of a description, under the settings that a user asked for."""

    def __init__(self, options: Options, wanted: Wanted) -> None:
        """Open nothing yet."""
        self._options = options
        self._wanted = wanted

    def book(self) -> HistoryBook:
        """List the commits, and begin to compare them; raises `ReviewtuiError` when that cannot be done."""
        return HistoryBook(self._wanted)

    def review(self, pair: TwoCommits) -> Callable[[Callable[[str], None]], Session]:
        """Return what opens the review of two commits, and is told its progress."""
        kind = Session if pair.writing else LookedAt
        options = replace(self._options, base=pair.base, head=pair.head, exact=True, specs=(pair.spec,))
        return lambda progress: kind.open(options, progress)


def past_of(opened: Opened, spec: str) -> Past:
    """Return the past of a description under review, as it is seen from the head."""
    options = opened.options
    tip = opened.range.head.commit or opened.range.head_commit or "HEAD"
    wanted = Wanted(options.folder, spec, tip, config_path=options.config_path, profile=options.profile)
    return Past(options, wanted)


class LookedAt(Session):
    """A review in which nothing can be said."""

    def __init__(self, opened: Opened, clock: Clock = now, *, writing: bool = False) -> None:
        """Hold no draft, so that others may write it."""
        del writing  # it is the business of a review in which something is said
        super().__init__(opened, clock, writing=False)
        self.read_only = ONLY_LOOKING
        self.notices = (ONLY_LOOKING, *self.notices)

    def _keep(self, change: Callable[[Draft, datetime], Draft | None]) -> Draft:  # noqa: ARG002 - it is refused
        raise ConflictError("nothing is kept of what is only looked at", hint="enter in the history opens a review.")
