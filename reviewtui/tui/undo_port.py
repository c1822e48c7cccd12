"""What the terminal asks of a session to undo what was said, and to say it again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from reviewtui.reviews.undoing import Restored


class Undoing(Protocol):
    """Both may raise `ReviewtuiError`; then nothing was changed."""

    def undo(self) -> Restored | None:
        """Take back the last act of this draft that stands, and return what it was; None when there is none."""
        ...

    def redo(self) -> Restored | None:
        """Do again what was undone last, and return what it was; None when another word came since."""
        ...
