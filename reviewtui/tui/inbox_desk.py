"""Where the inbox stands: below all reviews when the program began with it, else over the one that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

from reviewtui.tui.inbox_port import InboxPort
from reviewtui.tui.inbox_state import InboxState
from reviewtui.tui.theme import Glyphs

if TYPE_CHECKING:
    from reviewtui.tui.screens.inbox import InboxScreen


class BackToInbox(Message):
    """The reviewer is done with the review that is open."""


class Desk:
    """Holds what is known of the rows as long as the program runs; `is_home` is whether the program began here."""

    def __init__(self, inbox: InboxPort | None, *, is_home: bool) -> None:
        """Look at nothing yet; without an inbox there is none to go to."""
        self.inbox = inbox
        self.is_home = is_home and inbox is not None
        # Whether the reviewer was there, so that leaving a review leads back.
        self.was_seen = self.is_home
        self._state = InboxState()

    def screen(self, glyphs: Glyphs, *, over_review: bool) -> InboxScreen | None:
        """Return the inbox as it stands; None where there is none."""
        if self.inbox is None:
            return None
        # Most reviews are opened without it, and none waits for it.
        from reviewtui.tui.screens.inbox import InboxScreen  # noqa: PLC0415

        self.was_seen = True
        return InboxScreen(self.inbox, self._state, glyphs, over_review=over_review)
