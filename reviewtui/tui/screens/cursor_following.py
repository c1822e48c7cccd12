"""Showing what the cursor of the changes is on: the row moves at once, what takes longer to draw a frame later."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import on

from reviewtui.tui.outline import Bygone, Entry, Gone, Group, Past, SpecOutline
from reviewtui.tui.screens.card_leads import CardLeads
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.finding_view import FindingView

if TYPE_CHECKING:
    from reviewtui.tui.folding import Key
    from reviewtui.tui.review_state import ReviewState
    from reviewtui.tui.theme import Glyphs


class CursorFollowing(CardLeads):
    """The part of the review that follows the cursor; decisions are about what it is on from the first moment."""

    def __init__(self, state: ReviewState, glyphs: Glyphs) -> None:
        """Show nothing yet."""
        super().__init__(state, glyphs)
        self._due: ChangesTree.Looked | None = None
        self._looked_at: Key | None = None

    @on(ChangesTree.Looked)
    def looked(self, event: ChangesTree.Looked) -> None:
        """Take over what the cursor is on; a group stands for its first finding.

        Card and file are drawn after the row, and only for the last of several quick keys. Where the keys are not with
        the changes, the next one may already be about the file: it is drawn at once.
        """
        tree = self.query_one(ChangesTree)
        if event.here != tree.here:
            return  # the cursor went on already, and says so next
        self._looked_at = event.here
        item = event.item.entries[0] if isinstance(event.item, Group) else event.item
        self.entry = item if isinstance(item, Entry) else None
        if self.entry is not None:
            self.state.shown = self.entry.finding.fingerprint
        waiting, self._due = self._due is not None, event
        if not tree.has_focus:
            self._catch_up()
        elif not waiting:
            self.call_after_refresh(self._catch_up)

    def tell_view(self) -> None:
        """Show what was said on the card and beside the lines; a card that comes anyway knows it."""
        view = self.query_one(FindingView)
        view.tell_lines()
        if self._due is None and self._looked_at == self.query_one(ChangesTree).here:
            view.show_card()

    def _catch_up(self) -> None:
        event, self._due = self._due, None
        if event is None:
            return
        view = self.query_one(FindingView)
        match event.item:
            case SpecOutline() as spec:
                self.show_spec(spec)
            case Group() as group:
                view.show_entry(group.entries[0])
            case Entry() as entry:
                view.show_entry(entry)
            case Gone() as gone:
                view.show_gone(gone)
            case Past() | Bygone() as past:
                view.show_past(past)
