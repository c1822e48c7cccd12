"""A line of the diff that somebody comments on; what stands there is found while they write."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reviewtui.reviews.types import CommentKind
from reviewtui.tui.background import in_background
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.subject import Subject

if TYPE_CHECKING:
    from textual.message import Message

    from reviewtui.anchors import Anchor
    from reviewtui.model import Finding
    from reviewtui.tui.port import ReviewSession
    from reviewtui.tui.review_state import ReviewState


@dataclass(frozen=True, slots=True)
class CommentLine:
    """A line (from 0) of one version of a file."""

    path: str
    side: Side
    line: int

    def is_of(self, finding: Finding) -> bool:
        """Whether a finding stands there."""
        place = finding.change.base if self.side is Side.BASE else finding.change.head
        return place is not None and (place.path, place.line - 1) == (self.path, self.line)

    def subject(self, state: ReviewState, post: Callable[[Message], object]) -> Subject:
        """Return what a comment on what stands there is about."""
        session = state.session
        version = state.names[0 if self.side is Side.BASE else 1]
        lines = (session.source(self.path, self.side.value) or "").split("\n")
        words = lines[self.line].strip() if self.line < len(lines) else ""
        # A file of some megabytes takes seconds to read as a tree; to write a comment takes longer.
        anchor: Future[Anchor] = Future()
        in_background("place", partial(self._find, session, anchor), post)
        return Subject(
            key=f"line {self.side.value} {self.line} {self.path}",
            title="Comment on this line",
            about=f"{self.path}:{self.line + 1} in {version}\n{words}",
            text="",
            save=lambda text, kind: session.comment_at(anchor.result(), kind, text),
            kinds=tuple(CommentKind),
        )

    def _find(self, session: ReviewSession, anchor: Future[Anchor]) -> None:
        try:
            anchor.set_result(session.placing.at_line(self.path, self.side.value, self.line + 1))
        except Exception as error:  # noqa: BLE001 - whatever it is, the one who saves is told
            anchor.set_exception(error)
