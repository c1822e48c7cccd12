"""What a command line says about comments: which finding, place or comment it means, and the word that it adds."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reviewtui.cli.prefix import finding_of, only
from reviewtui.errors import UsageError

if TYPE_CHECKING:
    from reviewtui.places import SideName
    from reviewtui.reviews.threads import Thread
    from reviewtui.reviews.types import Comment, CommentKind
    from reviewtui.session import Session

_DIGITS = re.compile(r"[0-9a-f]{4,16}")
_LINE = re.compile(r"(.+):([1-9][0-9]{0,8})", re.DOTALL)
_HINT = "Name a finding by its fingerprint, an element as SPEC#POINTER, or a line as SPEC:LINE."


def add(session: Session, about: str, side: SideName, kind: CommentKind, text: str) -> Comment:
    """Comment on a finding, on an element or on what stands at a line; with `review`, on the review as a whole."""
    if about == "review":
        return session.comment("", kind, text)
    if _DIGITS.fullmatch(about):
        return session.comment(finding_of(session, about).fingerprint, kind, text)
    path, hash_sign, pointer = about.partition("#")
    at_line = _LINE.fullmatch(about)
    if hash_sign and (not pointer or pointer.startswith("/")):
        return session.comment_at(session.placing.at_pointer(path, side, pointer), kind, text)
    if at_line is not None:
        return session.comment_at(session.placing.at_line(at_line[1], side, int(at_line[2])), kind, text)
    raise UsageError(f"`{about}` is nothing to comment on", hint=_HINT)


def comment_named(session: Session, name: str) -> str:
    """Return the id of the comment that begins with these signs; UsageError when there is none, or more than one."""
    said = (one for thread in session.threads for one in (thread.root, *thread.replies) if one is not None)
    hint = "`reviewtui comments` lists them with their ids."
    return only(name, (one.comment.id for one in said), "comment", hint)


def edit(session: Session, comment: str, kind: str | None, text: str | None) -> Comment:
    """Change the kind or the text of a comment of one's own; a reply is a note, whatever kind is asked for."""
    own = _own(session, comment)
    if own.answers and kind:
        raise UsageError("a reply has no kind", hint="Change its words with --text.")
    return session.amend(
        comment, type(own.kind)(kind) if kind else own.kind, text if text and text.strip() else own.text
    )


def withdraw(session: Session, comment: str) -> Comment:
    """Take a comment of one's own back."""
    _own(session, comment)
    return session.withdraw(comment)


def threads_with(session: Session, comment: str) -> tuple[Thread, ...]:
    """Return the conversation that a comment is a part of; none when it was withdrawn with all that was in it."""
    own = session.draft.comments.get(comment)
    # A reply that was withdrawn is in no conversation any more; what it answered is.
    names = {comment, own.answers if own is not None else ""}
    inside = ((thread, {thread.id, *(reply.comment.id for reply in thread.replies)}) for thread in session.threads)
    return tuple(thread for thread, ids in inside if not names.isdisjoint(ids))


def _own(session: Session, comment: str) -> Comment:
    own = session.draft.comments.get(comment)
    if own is None:
        raise UsageError("only comments of your own can be changed", hint="`reply` answers those of others.")
    return own
