"""Undo and redo of a session in memory: what happens to the draft is the very same as on a disk."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from reviewtui.reviews import undoing

if TYPE_CHECKING:
    from reviewtui.errors import ReviewtuiError
    from reviewtui.reviews.draft import Draft
    from reviewtui.reviews.undoing import Restored, Turn


class FakeUndoing:
    """The part of the session that takes back what was said."""

    draft: Draft
    refuse: ReviewtuiError | None

    def undo(self) -> Restored | None:
        return self._turned(undoing.undo)

    def redo(self) -> Restored | None:
        return self._turned(undoing.redo)

    def _turned(self, turn: Turn) -> Restored | None:
        if self.refuse is not None:
            raise self.refuse
        turned = turn(self.draft, self.draft.updated + timedelta(seconds=1))
        if turned is None:
            return None
        self.draft, restored = turned
        return restored
