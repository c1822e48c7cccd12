"""The lists from which reviews are opened, and the way back to them: the inbox, and the history of a description."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reviewtui.tui.archive import Archive, HistoryWanted
from reviewtui.tui.calm import CalmApp
from reviewtui.tui.inbox_desk import BackToInbox, Desk

if TYPE_CHECKING:
    from textual.screen import Screen

    from reviewtui.tui.port import Opener
    from reviewtui.tui.review_state import ReviewState
    from reviewtui.tui.screens.history import HistoryScreen
    from reviewtui.tui.screens.inbox import InboxScreen
    from reviewtui.tui.theme import Glyphs


class DeskApp(CalmApp):
    """A program with lists from which reviews are opened; one of them may be where it begins."""

    glyphs: Glyphs

    def __init__(self, desk: Desk, archive: Archive) -> None:
        """Begin with these; no review is open."""
        super().__init__()
        self.state: ReviewState | None = None
        self._desk = desk
        self._archive = archive

    @property
    def has_home(self) -> bool:
        """Whether the program began with a list, which stands below all reviews."""
        return self._desk.is_home or self._archive.is_home

    def home(self) -> Screen[None] | None:
        """Return the list with which the program begins, if it does."""
        if self._archive.is_home:
            return self._archive.screen(self.glyphs)
        return self._desk.screen(self.glyphs, over_review=False) if self._desk.is_home else None

    def open_review(self, open_session: Opener) -> None:
        """Open another review, or the same one anew; the one that is open stays until then."""
        raise NotImplementedError

    def stay(self) -> None:
        """Return to the review that is open, where the reviewer was."""
        raise NotImplementedError

    def back_to_bottom(self) -> None:
        """Leave everything but what the program began with."""
        while len(self.screen_stack) > 1:
            self.pop_screen()

    def on_inbox_screen_chosen(self, event: InboxScreen.Chosen) -> None:
        """Open the review that was chosen; the one that is open stays until then."""
        if self.state is not None and self.state.session.id == event.row.review:
            self.stay()
        elif self._desk.inbox is not None:
            self._archive.leave()
            self.open_review(self._desk.inbox.opener(event.row))

    def on_inbox_screen_left(self) -> None:
        """Return from the inbox to the review."""
        self.stay()

    def action_inbox(self) -> None:
        """Show which reviews wait: where the program began with them, the review is closed."""
        if self._desk.is_home and self.state is not None:
            self._close_review()
            return
        inbox = self._desk.screen(self.glyphs, over_review=True)
        if inbox is not None:
            self.push_screen(inbox)

    @on(BackToInbox)
    def back_to_list(self) -> None:
        """Return to the list that the reviewer comes from, if there is one."""
        if self._archive.is_home and self.state is not None:
            self._close_review()
        elif self._archive.lent:
            self._show_history()
        elif self._desk.was_seen:
            self.action_inbox()

    @on(HistoryWanted)
    def history_wanted(self, event: HistoryWanted) -> None:
        """Show the history of a description; where the review was opened from one, that one."""
        if self._archive.is_home or self._archive.lent:
            self.back_to_list()
        elif self.state is not None:
            session = self.state.session
            self._archive.look_into(session.past(event.spec), session.again)
            self._show_history()

    def on_history_screen_chosen(self, event: HistoryScreen.Chosen) -> None:
        """Open the review of two commits."""
        self._archive.lent = True
        self.open_review(event.open_session)

    def on_history_screen_left(self) -> None:
        """Return from the history to the review that the reviewer came from; where there is none, leave."""
        if self._archive.is_home:
            self.exit()
        elif self._archive.lent and self._archive.origin is not None:
            origin = self._archive.origin
            self._archive.leave()
            self.open_review(origin)
        else:
            self.stay()

    def _show_history(self) -> None:
        screen = self._archive.screen(self.glyphs)
        if screen is not None:
            self.push_screen(screen)

    def _close_review(self) -> None:
        if self.state is not None:
            self.state.session.close()
            self.state = None
        self.back_to_bottom()
