"""Where the history stands: below all reviews when the program began with it, else over the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from reviewtui.tui.theme import Glyphs

if TYPE_CHECKING:
    from reviewtui.tui.history_port import PastPort
    from reviewtui.tui.history_rows import Standing
    from reviewtui.tui.port import Opener
    from reviewtui.tui.screens.history import HistoryScreen


class HistoryWanted(Message):
    """The reviewer wants to see the history of a description."""

    def __init__(self, spec: str) -> None:
        """Name the description by its path."""
        super().__init__()
        self.spec = spec


class Archive:
    """Holds which history is looked at, where the reviewer stood in it, and the review that they came from."""

    def __init__(self, past: PastPort | None) -> None:
        """Begin with a history, or with none."""
        self.is_home = past is not None
        self.past = past
        self.origin: Opener | None = None
        self._standing: Standing | None = None
        # Whether the review that is open was opened from here, so that leaving it leads back.
        self.lent = False

    def look_into(self, past: PastPort, origin: Opener) -> None:
        """Look at another history, from this review."""
        self.past, self.origin, self._standing, self.lent = past, origin, None, False

    def leave(self) -> None:
        """Forget where the reviewer came from."""
        self.origin, self.lent = None, False

    def screen(self, glyphs: Glyphs) -> HistoryScreen | None:
        """Return the history as it stands; None where there is none."""
        if self.past is None:
            return None
        # Most reviews are read without it, and none waits for it.
        from reviewtui.tui.history_rows import Standing  # noqa: PLC0415 - it loads all that a session needs
        from reviewtui.tui.screens.history import HistoryScreen  # noqa: PLC0415 - the same

        self._standing = self._standing or Standing()
        return HistoryScreen(self.past, glyphs, self._standing)
