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


def thread_with(session: Session, comment: str) -> Thread:
    """Return the conversation that a comment is a part of."""
    return next(
        thread for thread in session.threads if comment in {thread.id, *(reply.comment.id for reply in thread.replies)}
    )
