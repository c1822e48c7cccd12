"""Where the parts of the card lead: to operations, comments, and places of the file."""

from __future__ import annotations

from textual import on

from reviewtui.model import Location
from reviewtui.tui.card_section import Deed
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.screens.filtered_review import FilteredReview
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard
from reviewtui.tui.widgets.finding_view import FindingView


class CardLeads(FilteredReview):
    """The part of the review that follows the card."""

    @on(FindingCard.Wanted)
    def part_wanted(self, event: FindingCard.Wanted) -> None:
        """Go to what a part of the card leads to."""
        match event.part.deed:
            case Deed.OPERATIONS:
                self.action_operations()
            case Deed.COMMENTS:
                self.action_comments()
            case Deed.RULE:
                self.action_rules()
            case _:
                if event.part.place is not None:
                    self._show_location(event.part.place)
                self.query_one(DiffView).focus()

    def _show_location(self, where: Location) -> None:
        """Show a place of the finding, in the version where it stands."""
        removed = self.entry is not None and self.entry.finding.change.head is None
        side = Side.BASE if removed else Side.HEAD
        self.query_one(FindingView).show_place(where.path, side, max(0, where.line - 1), where.column)
