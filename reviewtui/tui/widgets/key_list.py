"""The list of actions in the help: its cursor skips the headings, and never takes the keys from the search."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from reviewtui.tui.actions import Action
from reviewtui.tui.help_rows import Section, heading
from reviewtui.tui.widgets.row_list import Row, RowList


class KeyList(RowList, can_focus=False):
    """Shows sections; the row under the cursor is always an action, if there is one."""

    _listed: tuple[Action | None, ...] = ()

    @property
    def chosen(self) -> Action | None:
        """The action under the cursor."""
        return self._listed[self.cursor] if self._listed else None

    def show_sections(self, sections: Sequence[Section], drawn: Callable[[Action], Row]) -> None:
        """Show these from the top."""
        rows: list[Row] = []
        listed: list[Action | None] = []
        for section in sections:
            rows += [heading(section), *map(drawn, section.actions)]
            listed += [None, *section.actions]
        self._listed = tuple(listed)
        self.cursor = min(1, max(0, len(rows) - 1))
        self.show(rows)
        self.scroll_home(animate=False)
        self.cursor_moved()

    def put_cursor(self, row: int) -> None:
        """Put the cursor on the action that is nearest in the direction of the way."""
        last = self.row_count - 1
        row = max(0, min(row, last))
        step = 1 if row > self.cursor or row == 0 else -1
        while 0 <= row <= last and self._listed[row] is None:
            row += step
        super().put_cursor(row)
        if self.cursor == 1:
            self.scroll_home(animate=False)
