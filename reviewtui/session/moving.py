"""Whether the head moved while a review was open, and opening it as it stands now: a screen stays open for hours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import ConflictError
from reviewtui.records.wording import listed
from reviewtui.repository import INDEX, WORKTREE
from reviewtui.session.binding import last_change

if TYPE_CHECKING:
    from collections.abc import Collection

    from reviewtui.session.opening import Opened
    from reviewtui.session.session import Session

_MOST_NAMED = 3


def moved(opened: Opened, own: Collection[str]) -> str:
    """Return what became of the head since it was compared, empty while it stands; `own` are the reviewer's commits."""
    movement, name = opened.repository.moved(opened.range), opened.head_name
    if movement.gone:
        return f"{name} is gone: it was renamed or deleted"
    if movement.paths:
        return f"{listed(list(movement.paths), _MOST_NAMED)} changed meanwhile"
    if movement.commit is None or movement.commit in own:
        return ""
    if opened.range.head_ref in {WORKTREE, INDEX, "HEAD"}:
        checked_out = opened.repository.head_branch()
        if checked_out is not None and checked_out != name:
            return f"{checked_out} is checked out now"
    base, head = opened.report.base.commit, opened.report.head.commit
    if base and head and last_change(opened.repository, opened.config, base, movement.commit) == head:
        return f"somebody published a review on {name}"
    return f"{name} moved"


def checked(session: Session, earlier: Session) -> Session:
    """Return a session that was opened in the place of an earlier one; `ConflictError` when it is another review."""
    if session.id == earlier.id:
        return session
    session.close()
    raise ConflictError(
        f"this is the review of `{earlier.draft.head}`, and now it would be that of `{session.draft.head}`",
        hint="Check the branch out again, or leave and open the other review.",
    )
