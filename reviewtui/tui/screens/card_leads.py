"""Where the parts of the card lead: to operations, comments, and places of the file."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from textual import on
from textual.message import Message

from reviewtui.errors import ReviewtuiError
from reviewtui.model import Location, Operation, SpecReport
from reviewtui.tui.background import in_background
from reviewtui.tui.card_section import Deed
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.saying import tell_error
from reviewtui.tui.screens.filtered_review import FilteredReview
from reviewtui.tui.text_safe import plain
from reviewtui.tui.widgets.changes_tree import ChangesTree
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.finding_card import FindingCard
from reviewtui.tui.widgets.finding_view import FindingView


class CardLeads(FilteredReview):
    """The part of the review that follows the card."""

    @dataclass
    class Stands(Message):
        """Where an operation stands was found out."""

        operation: Operation
        side: Side
        where: Location

    @dataclass
    class NotToBeFound(Message):
        """A description cannot be read, or has no such operation."""

        error: ReviewtuiError

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

    def show_operation(self, operation: Operation) -> None:
        """Go to what else was found in an operation, or else to where it stands in the file."""
        entry = self.entry
        if entry is None:
            return
        outline = next(one for one in self.state.outlines if one.spec is entry.spec)
        group = next((group for group in outline.groups if group.title == str(operation)), None)
        if group is not None:
            self.select(group.entries[0])
            self.query_one(ChangesTree).focus()
        else:
            in_background("operation", partial(self._find_operation, entry.spec, operation), self.post_message)

    def _find_operation(self, spec: SpecReport, operation: Operation) -> Message | None:
        semantics = self.state.session.semantics
        try:
            root = semantics.of_operation(spec, operation).root
            side = Side.BASE if root.head is None else Side.HEAD
            where = root.head or root.base
            return None if where is None else self.Stands(operation, side, semantics.locate(spec, side.value, where))
        except ReviewtuiError as error:
            return self.NotToBeFound(error)

    @on(Stands)
    def stands(self, event: Stands) -> None:
        """Show where an operation stands; the card stays with the finding."""
        where = event.where
        self.query_one(FindingView).show_place(where.path, event.side, max(0, where.line - 1), where.column)
        self.query_one(DiffView).focus()
        self.notify(plain(f"{event.operation}: no finding of its own; the card stays with the cause."), markup=False)

    @on(NotToBeFound)
    def not_to_be_found(self, event: NotToBeFound) -> None:
        """Tell why an operation cannot be shown."""
        tell_error(self.app, event.error)

    def _show_location(self, where: Location) -> None:
        """Show a place of the finding, in the version where it stands."""
        removed = self.entry is not None and self.entry.finding.change.head is None
        side = Side.BASE if removed else Side.HEAD
        self.query_one(FindingView).show_place(where.path, side, max(0, where.line - 1), where.column)
