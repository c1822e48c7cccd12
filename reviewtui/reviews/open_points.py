"""What is left open between people: fixes that were asked for, questions, and comments that nobody settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.reviews.threads import threads
from reviewtui.reviews.types import CommentKind, Stance

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from reviewtui.model import Report
    from reviewtui.reviews.rulings import Voice
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.threads import Said
    from reviewtui.reviews.together import Together

_ASKING = {Stance.FIX, Stance.QUESTION}
_WAITING = {CommentKind.MUST_FIX, CommentKind.SHOULD_FIX, CommentKind.QUESTION}


@dataclass(frozen=True, slots=True)
class Point:
    """Something that somebody waits for: what kind of thing, about what, in which words, from whom and until when.

    `about` is a finding's fingerprint or a comment's id; `owner` and `until` are empty where nobody was named.
    """

    kind: str
    about: str
    element: str
    text: str
    reviewer: Reviewer
    at: datetime
    owner: str = ""
    until: date | None = None


def open_points(report: Report, together: Together) -> tuple[Point, ...]:
    """Return all that somebody waits for: what has a day first, by day, then by age."""
    found = (*_of_findings(report, together), *_of_comments(together))
    return tuple(sorted(found, key=lambda one: (one.until is None, str(one.until), one.at, one.about)))


def unresolved(voices: Iterable[Voice]) -> tuple[Said, ...]:
    """Return the comments of this review that began a conversation and stand unsettled, oldest first."""
    found = threads((voice for voice in voices if not voice.review), {})
    roots = [thread.root for thread in found if thread.root is not None and thread.resolved is None]
    standing = (root for root in roots if not root.comment.withdrawn)
    return tuple(sorted(standing, key=lambda one: (one.comment.at, one.comment.id)))


def _of_findings(report: Report, together: Together) -> Iterator[Point]:
    for finding in report.findings:
        settled = together.rulings.on(finding)
        for said in (*settled.whole, *(one for spoken in settled.exceptions.values() for one in spoken)):
            ruling = said.ruling
            if ruling.stance in _ASKING:
                yield Point(
                    kind=ruling.stance.phrase,
                    about=finding.fingerprint,
                    element=ruling.operation or finding.change.element,
                    text=ruling.reason or finding.message,
                    reviewer=said.reviewer,
                    at=ruling.at,
                    owner=ruling.owner,
                    until=ruling.until,
                )


def _of_comments(together: Together) -> Iterator[Point]:
    for said in unresolved(together.voices):
        comment = said.comment
        if comment.kind in _WAITING:
            where = comment.element or comment.pointer or comment.spec
            yield Point(comment.kind.phrase, comment.id, where, comment.text, said.author, comment.at)
