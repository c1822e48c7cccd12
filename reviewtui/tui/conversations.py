"""What everybody commented, by finding and by line; put together anew only when somebody says more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from reviewtui.anchors import Detached, Followed
from reviewtui.tui.decision_text import who
from reviewtui.tui.diff.line_diff import Side

if TYPE_CHECKING:
    from reviewtui.model import Finding
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.threads import Said, Thread
    from reviewtui.tui.port import ReviewSession

Line: TypeAlias = tuple[Side, int]


class Conversations:
    """Asks the session; what it said is kept until a comment, a resolution or the team is another one."""

    def __init__(self, session: ReviewSession) -> None:
        """Find the places of all comments, for which files may have to be read."""
        self._session = session
        self._basis: object = None
        self._threads: tuple[Thread, ...] = ()
        self._on: dict[str, list[Thread]] = {}
        self._sort()

    @property
    def all(self) -> tuple[Thread, ...]:
        """Every conversation, by file and line."""
        self._sort()
        return self._threads

    @property
    def commented(self) -> frozenset[str]:
        """The fingerprints of the findings that have comments."""
        self._sort()
        return frozenset(self._on)

    def on(self, finding: Finding) -> tuple[Thread, ...]:
        """Return the conversations about a finding, oldest first."""
        self._sort()
        return tuple(sorted(self._on.get(finding.fingerprint, ()), key=lambda thread: thread.first.comment.at))

    def at_lines(self, paths: Mapping[Side, str]) -> dict[Line, list[Thread]]:
        """Return the conversations at each line (from 0) of a file, by its path on each side that is asked about."""
        found: dict[Line, list[Thread]] = defaultdict(list)
        for thread in self.all:
            side = side_of(thread)
            if isinstance(thread.where, Followed) and thread.where.path == paths.get(side):
                found[side, thread.where.line - 1].append(thread)
        return found

    def detached(self, known: Iterable[str]) -> dict[str, tuple[Thread, ...]]:
        """Return the conversations whose place is gone, by description; under "" those of none that is known."""
        found: dict[str, list[Thread]] = defaultdict(list)
        paths = frozenset(known)
        for thread in self.all:
            if isinstance(thread.where, Detached):
                found[thread.file if thread.file in paths else ""].append(thread)
        return {path: tuple(threads) for path, threads in found.items()}

    def is_own(self, said: Said) -> bool:
        """Whether the reviewer said it in this review, so that it can be changed."""
        return said.author.slug == self._session.reviewer.slug and not said.review

    def name(self, reviewer: Reviewer) -> str:
        """Return what the reviewer calls somebody."""
        return who(reviewer, own=reviewer.slug == self._session.reviewer.slug)

    def _sort(self) -> None:
        draft = self._session.draft
        basis = (draft.comments, draft.resolutions, self._session.team)
        if basis != self._basis:
            self._threads = self._session.threads
            self._on = defaultdict(list)
            for thread in self._threads:
                if thread.first.comment.fingerprint:
                    self._on[thread.first.comment.fingerprint].append(thread)
        # What is equal is the same object from now on, so that the next comparison is quick.
        self._basis = basis


def side_of(thread: Thread) -> Side:
    """Return the version that a conversation is about."""
    return Side.BASE if thread.first.comment.side == "base" else Side.HEAD
