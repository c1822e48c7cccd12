"""Comments for programs; `schemas/comments.schema.json` says what each key means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.anchors import Followed
from reviewtui.reports.json_text import encoded

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.model import JsonValue
    from reviewtui.reviews.team import Reviewer
    from reviewtui.reviews.threads import Said, Thread

SCHEMA = 1


def render(threads: tuple[Thread, ...], review: str) -> str:
    """Return all conversations as JSON text."""
    return encoded({"schema": SCHEMA, "review": review, "threads": [_thread(thread) for thread in threads]})


def _thread(thread: Thread) -> JsonValue:
    about, where = thread.first.comment, thread.where
    resolved = thread.resolved
    return {
        "id": thread.id,
        "spec": about.spec,
        "pointer": about.pointer,
        "side": about.side,
        "element": about.element,
        "fingerprint": about.fingerprint,
        "excerpt": about.excerpt,
        "place": _place(where) if isinstance(where, Followed) else None,
        "detached": "" if where is None or isinstance(where, Followed) else where.why,
        "resolved": {"by": _person(resolved.by), "at": _time(resolved.at)} if resolved else None,
        "comment": _said(thread.root) if thread.root else None,
        "replies": [_said(reply) for reply in thread.replies],
    }


def _place(where: Followed) -> JsonValue:
    return {
        "path": where.path,
        "pointer": where.pointer,
        "line": where.line,
        "column": where.column,
        "how": where.how,
    }


def _said(said: Said) -> JsonValue:
    comment = said.comment
    return {
        "id": comment.id,
        "kind": comment.kind.value,
        "text": "" if comment.withdrawn else comment.text,
        "author": _person(said.author),
        "at": _time(comment.at),
        "withdrawn": comment.withdrawn,
        "review": said.review,
    }


def _person(person: Reviewer) -> JsonValue:
    return {"name": person.name, "email": person.email}


def _time(moment: datetime) -> str:
    return moment.isoformat(timespec="seconds")
