"""Undoes what was said last, or says it again, and tells what that was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reviewtui.errors import ReviewtuiError
from reviewtui.reports.restored_text import sentence
from reviewtui.tui.keymap import key_of
from reviewtui.tui.saying import tell_error
from reviewtui.tui.text_safe import plain

if TYPE_CHECKING:
    from textual.app import App

    from reviewtui.reviews.undoing import Restored
    from reviewtui.tui.port import ReviewSession

NOTHING_TO_UNDO = "Nothing is left to undo: this is where your draft of the review began."
NOTHING_TO_REDO = "Nothing was undone that could be done again."


def undo(app: App[Any], session: ReviewSession) -> Restored | None:
    """Take back what was said last; None when nothing was changed, and then that is told."""
    return _turn(app, session, again=False)


def redo(app: App[Any], session: ReviewSession) -> Restored | None:
    """Say again what was taken back last; None as above."""
    return _turn(app, session, again=True)


def _turn(app: App[Any], session: ReviewSession, *, again: bool) -> Restored | None:
    try:
        restored = session.redo() if again else session.undo()
    except ReviewtuiError as error:
        tell_error(app, error)
        return None
    if restored is None:
        app.notify(NOTHING_TO_REDO if again else NOTHING_TO_UNDO, markup=False)
        return None
    way_back = f"{key_of('review-undo')} takes it back again" if again else f"{key_of('review-redo')} brings it back"
    told = plain(sentence(restored, session.report, session.checklist))
    # One notice at a time: who undoes ten words wants to read the last of them.
    app.clear_notifications()
    app.notify(f"{told}\n{way_back}.", markup=False)
    return restored
