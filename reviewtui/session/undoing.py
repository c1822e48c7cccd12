"""Takes back what a reviewer did in a review, act by act, and does it again; both are on disk when they return."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.reviews import undoing
from reviewtui.session.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.undoing import Restored, Turn


class Undoing(Words):
    """Adds undo and redo to what can be said; both raise `RepositoryError` when they cannot be saved."""

    def undo(self) -> Restored | None:
        """Take back the last act of this draft that stands, and return what it was; None when there is none."""
        return self._turned(undoing.undo)

    def redo(self) -> Restored | None:
        """Do again what was undone last, and return what it was; None when another word came since."""
        return self._turned(undoing.redo)

    def _turned(self, turn: Turn) -> Restored | None:
        restored: Restored | None = None

        def change(draft: Draft, at: datetime) -> Draft | None:
            nonlocal restored
            turned = turn(draft, at)
            if turned is None:
                return None
            draft, restored = turned
            return draft

        self._keep(change)
        return restored
