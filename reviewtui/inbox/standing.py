"""How the review of one row stands: who spoke, what is asked for and missing, and what was said last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.errors import ReviewtuiError
from reviewtui.inbox.waiting import Said, Spoke, Stand
from reviewtui.session.session import Session

if TYPE_CHECKING:
    from reviewtui.reviews.moment import Clock
    from reviewtui.session.options import Options


def stand(options: Options, clock: Clock) -> Stand:
    """Open the review to be read only, and tell how it stands."""
    try:
        with Session.read(options, clock) as session:
            return _told(session)
    except ReviewtuiError as error:
        return Stand(trouble=f"{error} {error.hint}".strip())


def _told(session: Session) -> Stand:
    status = session.status()
    return Stand(
        reviewers=tuple(
            Spoke(one.reviewer.called, one.vote.decision.value, one.vote.holds)
            if one.vote is not None
            else Spoke(one.reviewer.called)
            for one in status.reviewers
        ),
        missing=tuple(requirement.title for requirement in status.unmet),
        required=len(status.requirements),
        days=status.age.days,
        is_late=status.age.is_late,
        comment=_last_comment(session),
        hidden=status.hidden,
    )


def _last_comment(session: Session) -> Said | None:
    comments = (
        (comment.at, voice.reviewer.called, comment.text) for voice in session.voices for comment in voice.draft.remarks
    )
    last = max(comments, default=None)
    return Said(last[1], last[2], last[0]) if last is not None else None
