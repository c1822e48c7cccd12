"""The comments as they were exchanged: what it is about, who said what, whether it is settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reviewtui.anchors import Detached, Followed
from reviewtui.records.wording import stamp

if TYPE_CHECKING:
    from reviewtui.reviews.review import Review
    from reviewtui.reviews.threads import Said, Thread


@dataclass(frozen=True, slots=True)
class MessagePart:
    """What one person wrote; a text that was taken back is empty."""

    by: str
    at: str
    text: str


@dataclass(frozen=True, slots=True)
class ThreadPart:
    """A comment with its replies. `about` names the element, or is empty for the review as a whole.

    `place` is "file:line" where that stands now; `gone` says why it stands nowhere, and is empty when it does.
    `settled_by` is empty while the comment is open, `review` unless it was made in another review.
    """

    id: str
    kind: str
    about: str
    place: str
    gone: str
    excerpt: str
    fingerprint: str
    settled_by: str
    settled_at: str
    review: str
    messages: tuple[MessagePart, ...]


def spoken(review: Review) -> tuple[ThreadPart, ...]:
    """Return every comment with its replies."""
    return tuple(map(_thread, review.threads))


def _thread(thread: Thread) -> ThreadPart:
    first, where = thread.first, thread.where
    comment = first.comment
    said = ((thread.root,) if thread.root else ()) + thread.replies
    return ThreadPart(
        id=thread.id,
        kind=comment.kind.phrase,
        about=comment.element or comment.pointer or comment.spec,
        place=f"{where.path}:{where.line}" if isinstance(where, Followed) else "",
        gone=where.why if isinstance(where, Detached) else "",
        excerpt=comment.excerpt,
        fingerprint=comment.fingerprint,
        settled_by=thread.resolved.by.called if thread.resolved else "",
        settled_at=stamp(thread.resolved.at) if thread.resolved else "",
        review=first.review,
        messages=tuple(map(_message, said)),
    )


def _message(said: Said) -> MessagePart:
    comment = said.comment
    return MessagePart(said.author.called, stamp(comment.at), "" if comment.withdrawn else comment.text)
