"""The past of a description, and the way from any two of its states to a review of what lies between them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from reviewtui.history import Wanted
from reviewtui.history.book import HistoryBook
from reviewtui.session.session import Session

if TYPE_CHECKING:
    from collections.abc import Callable

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
        read_only = self._options.read_only or ("" if pair.writing else ONLY_LOOKING)
        sides = replace(self._options, base=pair.base, head=pair.head, exact=True, specs=(pair.spec,))
        options = replace(sides, read_only=read_only)
        return lambda progress: Session.open(options, progress)


def past_of(opened: Opened, spec: str) -> Past:
    """Return the past of a description under review, as it is seen from the head."""
    options = opened.options
    tip = opened.range.head.commit or opened.range.head_commit or "HEAD"
    wanted = Wanted(options.folder, spec, tip, config_path=options.config_path, profile=options.profile)
    return Past(options, wanted)
