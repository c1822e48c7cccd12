"""The list of questions: its cursor stands on questions only, and passes over the lines of dimensions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reviewtui.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reviewtui.tui.widgets.row_list import Row


class QuestionRows(RowList):
    """Shows lines of which some are headings."""

    _headings: frozenset[int] = frozenset()

    def show_lines(self, rows: Sequence[Row], headings: frozenset[int]) -> None:
        """Show these lines; every heading has at least one question below it."""
        self._headings = headings
        self.show(rows)

    def put_cursor(self, row: int) -> None:
        """Put the cursor on a question: that below a heading, or the one above it on the way up."""
        if row in self._headings:
            row += -1 if 0 < row < self.cursor else 1
        super().put_cursor(row)
