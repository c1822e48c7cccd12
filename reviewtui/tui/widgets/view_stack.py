"""The views of what was chosen, of which one is shown: the line diff, and the operation as its consumers see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from textual.containers import Container
from textual.message import Message

from reviewtui.model import Location
from reviewtui.tui.background import in_background
from reviewtui.tui.diff.line_diff import Side
from reviewtui.tui.widgets.diff_view import DiffView
from reviewtui.tui.widgets.semantic_view import SemanticView

if TYPE_CHECKING:
    from reviewtui.model import SpecReport
    from reviewtui.places import SideName
    from reviewtui.tui.semantic_port import SemanticPages
    from reviewtui.tui.views import View


class ViewStack(Container):
    """Turns from one view to the next; the keys go with what is shown."""

    @dataclass
    class Located(Message):
        """It is known in which line something stands."""

        side: Side
        place: Location

    _view = 0

    @property
    def diff(self) -> DiffView:
        """The view on the file."""
        return self.query_one(DiffView)

    @property
    def semantic(self) -> SemanticView:
        """The view on the operation."""
        return self.query_one(SemanticView)

    @property
    def views(self) -> tuple[View, ...]:
        """What can stand in the place of the diff, in the order in which they follow each other."""
        return (self.diff, self.semantic)

    @property
    def front(self) -> DiffView | SemanticView:
        """The view that is shown."""
        return self.semantic if self.semantic.display else self.diff

    def turn_view(self) -> None:
        """Show the next face of the view that is shown, or the first one of the next view."""
        views = self.views
        if not views[self._view].turn():
            self.show_view((self._view + 1) % len(views))
            views[self._view].begin()

    def show_view(self, number: int) -> None:
        """Put one view in the place of the one that is shown."""
        had_keys = self.front.has_focus
        for at, view in enumerate(self.views):
            view.display = at == number
        self._view = number
        if had_keys:
            self.front.focus()

    def find_line(self, pages: SemanticPages, spec: SpecReport, side: SideName, place: Location) -> None:
        """Have the line of a part found, which is said by a message."""
        in_background("place", partial(self._located, pages, spec, side, place), self.post_message)

    def _located(self, pages: SemanticPages, spec: SpecReport, side: SideName, place: Location) -> Message:
        return self.Located(Side.BASE if side == "base" else Side.HEAD, pages.locate(spec, side, place))
